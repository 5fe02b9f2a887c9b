namespace Streaming.Dashboard.Configuration;

/// <summary>The host's resource service, from which resources and console logs come.</summary>
internal sealed class ResourceServiceClientOptions
{
    /// <summary>Address of the service; without one the dashboard shows telemetry only.</summary>
    public string? Url { get; set; }

    public ApiKeyAuthMode AuthMode { get; set; } = ApiKeyAuthMode.Unsecured;

    /// <summary>Sent as <c>x-resource-service-api-key</c>.</summary>
    public string? ApiKey { get; set; }
}
