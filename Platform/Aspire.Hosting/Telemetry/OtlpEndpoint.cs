using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Where telemetry goes, and how.</summary>
/// <param name="Url">The address on this machine.</param>
/// <param name="Protocol">The value of <c>OTEL_EXPORTER_OTLP_PROTOCOL</c>.</param>
internal sealed record OtlpEndpoint(string Url, string Protocol)
{
    public const string GrpcUrlKey = "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL";
    public const string HttpUrlKey = "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL";

    /// <summary>Key that the dashboard asks for; the host sets it where there is a dashboard.</summary>
    public const string ApiKeyKey = "AppHost:OtlpApiKey";

    private const string DefaultGrpcUrl = "http://localhost:18889";
    private const string DefaultHttpUrl = "http://localhost:18890";

    public static string GrpcUrl(IConfiguration configuration) => configuration[GrpcUrlKey] is { Length: > 0 } url ? url : DefaultGrpcUrl;

    public static string HttpUrl(IConfiguration configuration) => configuration[HttpUrlKey] is { Length: > 0 } url ? url : DefaultHttpUrl;

    /// <summary>The address for a protocol; null where nobody takes telemetry.</summary>
    public static OtlpEndpoint? Find(IConfiguration configuration, OtlpProtocol? required)
    {
        var (grpc, http) = (configuration[GrpcUrlKey], configuration[HttpUrlKey]);
        if (configuration[ApiKeyKey] is null && string.IsNullOrEmpty(grpc) && string.IsNullOrEmpty(http))
        {
            return null;
        }

        return required switch
        {
            OtlpProtocol.Grpc => new(GrpcUrl(configuration), "grpc"),
            OtlpProtocol.HttpProtobuf => new(HttpUrl(configuration), "http/protobuf"),
            OtlpProtocol.HttpJson => new(HttpUrl(configuration), "http/json"),
            _ when string.IsNullOrEmpty(grpc) && !string.IsNullOrEmpty(http) => new(http, "http/protobuf"),
            _ => new(GrpcUrl(configuration), "grpc"),
        };
    }
}
