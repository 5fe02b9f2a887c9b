using System.Text.Json.Serialization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Healthy once the JobManager counts a TaskManager among its own.</summary>
internal sealed class FlinkTaskManagerHealthCheck(EndpointReference jobManager) : JsonHealthCheck<FlinkTaskManagerHealthCheck.Overview>(jobManager, "/overview")
{
    protected override HealthCheckResult Judge(Overview? answer, Uri address) => answer is { TaskManagers: > 0 }
        ? HealthCheckResult.Healthy($"{answer.TaskManagers} TaskManager(s), {answer.FreeSlots} of {answer.Slots} slots free")
        : HealthCheckResult.Unhealthy($"{address} counts no TaskManager");

    internal sealed record Overview(
        [property: JsonPropertyName("taskmanagers")] int TaskManagers,
        [property: JsonPropertyName("slots-total")] int Slots,
        [property: JsonPropertyName("slots-available")] int FreeSlots);
}
