using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Variables of OpenTelemetry's SDKs.</summary>
internal static class OtlpVariables
{
    public static void Add(Dictionary<string, object> variables, IResource resource, OtlpEndpoint endpoint, IConfiguration configuration, bool isDevelopment)
    {
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = new HostUrl(endpoint.Url);
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = endpoint.Protocol;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = new InstanceIdAttribute(resource);
        variables["OTEL_SERVICE_NAME"] = resource.Name;
        if (configuration[OtlpEndpoint.ApiKeyKey] is { } key)
        {
            variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={key}";
        }

        if (isDevelopment)
        {
            // Whoever looks at the dashboard while developing wants all of it, at once.
            variables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
            variables["OTEL_TRACES_SAMPLER"] = "always_on";
            variables["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
            variables["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true";
        }
    }

    /// <summary>Tells the instances of a resource apart.</summary>
    private sealed class InstanceIdAttribute(IResource resource) : IValueProvider
    {
        public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) => GetValueAsync(new(), cancellationToken);

        public ValueTask<string?> GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken = default) =>
            new($"service.instance.id={context.Instance?.Id ?? resource.Name}");
    }
}
