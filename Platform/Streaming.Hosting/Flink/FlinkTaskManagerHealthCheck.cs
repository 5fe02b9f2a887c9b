using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Healthy once the JobManager counts a TaskManager among its own.</summary>
internal sealed class FlinkTaskManagerHealthCheck(EndpointReference jobManager) : IHealthCheck
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(3) };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var address = new Uri(new Uri(await jobManager.GetValueAsync(cancellationToken) ?? string.Empty), "/overview");
        try
        {
            var overview = await Client.GetFromJsonAsync<Overview>(address, cancellationToken);
            return overview is { TaskManagers: > 0 }
                ? HealthCheckResult.Healthy($"{overview.TaskManagers} TaskManager(s), {overview.FreeSlots} of {overview.Slots} slots free")
                : HealthCheckResult.Unhealthy($"{address} counts no TaskManager");
        }
        catch (HttpRequestException e)
        {
            return HealthCheckResult.Unhealthy($"{address}: {e.Message}");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy($"{address} did not answer within {Client.Timeout.TotalSeconds:F0} s");
        }
    }

    private sealed record Overview(
        [property: JsonPropertyName("taskmanagers")] int TaskManagers,
        [property: JsonPropertyName("slots-total")] int Slots,
        [property: JsonPropertyName("slots-available")] int FreeSlots);
}
