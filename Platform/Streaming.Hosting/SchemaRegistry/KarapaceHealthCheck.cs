using System.Text.Json.Serialization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting;

/// <summary>Healthy once Karapace has read its schemas: it answers before, and then knows none.</summary>
internal sealed class KarapaceHealthCheck(EndpointReference registry) : JsonHealthCheck<KarapaceHealthCheck.Health>(registry, "/_health")
{
    protected override HealthCheckResult Judge(Health? answer, Uri address) => answer is { Status.SchemaRegistryReady: true }
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy($"{address} says that the schemas are not read yet");

    internal sealed record Health(Status? Status);

    internal sealed record Status([property: JsonPropertyName("schema_registry_ready")] bool SchemaRegistryReady);
}
