namespace Streaming.Dashboard.Configuration;

/// <summary>Everything the dashboard is told from outside; section <c>Dashboard</c>.</summary>
internal sealed class DashboardOptions
{
    public const string SectionName = "Dashboard";

    /// <summary>Shown until the host names the application.</summary>
    public string ApplicationName { get; set; } = "Streaming";

    public FrontendOptions Frontend { get; set; } = new();

    public ResourceServiceClientOptions ResourceServiceClient { get; set; } = new();

    public OtlpOptions Otlp { get; set; } = new();

    public McpOptions Mcp { get; set; } = new();

    public TelemetryLimitsOptions TelemetryLimits { get; set; } = new();

    public ImportOptions Import { get; set; } = new();

    public ConsoleOptions Console { get; set; } = new();

    /// <summary>From the section <see cref="StreamsOptions.SectionName"/>, beside this one.</summary>
    public StreamsOptions Streams { get; set; } = new();

    /// <summary>Whether the MCP server has an address that is not one of the pages' too.</summary>
    public bool HasMcpListener => Mcp is { Disabled: false, EndpointUrl: { Length: > 0 } url }
        && (ListenAddress.Parse(url) is not { Port: > 0 } address || !ListenAddress.Split(Frontend.EndpointUrls).Select(ListenAddress.Parse).Contains(address));
}
