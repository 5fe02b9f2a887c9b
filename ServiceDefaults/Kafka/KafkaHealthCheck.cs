using Confluent.Kafka;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>Healthy while the cluster answers a metadata request.</summary>
internal sealed class KafkaHealthCheck(IAdminClient admin) : IHealthCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // The call blocks its thread.
            var metadata = await Task.Run(() => admin.GetMetadata(Timeout), cancellationToken).ConfigureAwait(false);
            return metadata.Brokers.Count > 0
                ? HealthCheckResult.Healthy($"{metadata.Brokers.Count} brokers, {metadata.Topics.Count} topics")
                : HealthCheckResult.Unhealthy("The Kafka cluster has no broker.");
        }
        catch (KafkaException exception)
        {
            return HealthCheckResult.Unhealthy($"The Kafka cluster does not answer: {exception.Error.Reason}", exception);
        }
    }
}
