using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Consumers.Revenue;

/// <summary>Unhealthy until the view answers whole; degraded while it answers, but not with the newest or not with everything.</summary>
internal sealed class RevenueHealthCheck(RevenueProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult((progress.IsComplete, progress.Describe()) switch
        {
            (true, null) => HealthCheckResult.Healthy(),
            (true, var reason) => HealthCheckResult.Degraded(reason),
            (false, var reason) => HealthCheckResult.Unhealthy(reason),
        });
}
