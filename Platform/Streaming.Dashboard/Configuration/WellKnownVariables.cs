using Microsoft.Extensions.Options;

namespace Streaming.Dashboard.Configuration;

/// <summary>Takes over the variables that a host sets outside the <c>Dashboard</c> section.</summary>
/// <param name="configuration">Where they are.</param>
/// <param name="pageUrls">What <c>ASPNETCORE_URLS</c> says.</param>
internal sealed class WellKnownVariables(IConfiguration configuration, string? pageUrls) : IPostConfigureOptions<DashboardOptions>
{
    public const string ResourceServiceUrl = "ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL";
    public const string ResourceServiceUrlOfOlderHosts = "DOTNET_RESOURCE_SERVICE_ENDPOINT_URL";
    public const string OtlpGrpcUrl = "ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL";
    public const string OtlpHttpUrl = "ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL";
    public const string McpUrl = "ASPIRE_DASHBOARD_MCP_ENDPOINT_URL";

    public void PostConfigure(string? name, DashboardOptions options)
    {
        options.Frontend.EndpointUrls = string.IsNullOrEmpty(pageUrls) ? options.Frontend.EndpointUrls : pageUrls;
        options.ResourceServiceClient.Url = Given(ResourceServiceUrl) ?? Given(ResourceServiceUrlOfOlderHosts) ?? options.ResourceServiceClient.Url;
        options.Otlp.GrpcEndpointUrl = Given(OtlpGrpcUrl) ?? options.Otlp.GrpcEndpointUrl;
        options.Otlp.HttpEndpointUrl = Given(OtlpHttpUrl) ?? options.Otlp.HttpEndpointUrl;
        options.Mcp.EndpointUrl = Given(McpUrl) ?? options.Mcp.EndpointUrl;
        configuration.GetSection(StreamsOptions.SectionName).Bind(options.Streams);
    }

    private string? Given(string key) => configuration[key] is { Length: > 0 } value ? value : null;
}
