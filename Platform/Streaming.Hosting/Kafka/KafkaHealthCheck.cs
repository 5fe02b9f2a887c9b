using Aspire.Hosting.ApplicationModel;
using Confluent.Kafka;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Healthy once the cluster answers a metadata request and, where its server creates them, has every topic of the model.</summary>
internal sealed class KafkaHealthCheck(KafkaClusterResource cluster, bool createsTopics) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IAdminClient? _client;

    public KafkaClusterResource Cluster { get; } = cluster;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _client ??= await CreateClientAsync(cancellationToken);
            // The client's call blocks its thread for up to the timeout.
            var metadata = await Task.Run(() => _client.GetMetadata(Timeout), cancellationToken);
            var missing = !createsTopics ? [] : Cluster.Topics.Select(t => t.Name).Except(metadata.Topics.Select(t => t.Topic)).ToArray();
            return missing.Length == 0
                ? HealthCheckResult.Healthy($"{metadata.Brokers.Count} broker(s), {metadata.Topics.Count} topic(s)")
                : HealthCheckResult.Unhealthy($"missing topics: {string.Join(", ", missing)}");
        }
        catch (KafkaException e)
        {
            return HealthCheckResult.Unhealthy(e.Error.Reason);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        _gate.Dispose();
    }

    private async Task<IAdminClient> CreateClientAsync(CancellationToken cancellationToken)
    {
        var servers = await ((IResourceWithConnectionString)Cluster).GetConnectionStringAsync(cancellationToken);
        var config = new AdminClientConfig { BootstrapServers = servers, ReconnectBackoffMs = 50, ReconnectBackoffMaxMs = 500 };
        // A broker that is still starting is an answer of this check, not a line on the console.
        return new AdminClientBuilder(config).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
    }
}
