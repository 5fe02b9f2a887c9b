namespace Streaming.Dashboard.Hosting;

/// <summary>The settings that choose where the dashboard listens, for messages.</summary>
internal static class ListenerNames
{
    public const string Settings = "ASPNETCORE_URLS (pages), ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL (telemetry by gRPC), ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL (telemetry by HTTP) or ASPIRE_DASHBOARD_MCP_ENDPOINT_URL (MCP)";
}
