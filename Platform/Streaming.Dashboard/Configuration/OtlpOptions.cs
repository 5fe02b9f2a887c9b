namespace Streaming.Dashboard.Configuration;

/// <summary>Where telemetry comes in, by the OpenTelemetry protocol.</summary>
internal sealed class OtlpOptions
{
    public string GrpcEndpointUrl { get; set; } = "http://localhost:18889";

    public string HttpEndpointUrl { get; set; } = "http://localhost:18890";

    public ApiKeyAuthMode AuthMode { get; set; } = ApiKeyAuthMode.Unsecured;

    /// <summary>Expected as <c>x-otlp-api-key</c>.</summary>
    public string? PrimaryApiKey { get; set; }

    /// <summary>Bytes of one request, unpacked.</summary>
    public int MaxRequestBytes { get; set; } = 16 * 1024 * 1024;
}
