namespace Streaming.Dashboard.Hosting;

/// <summary>The doors of the dashboard; each serves its own endpoints only.</summary>
internal enum Listener
{
    /// <summary>Pages for people.</summary>
    Pages,

    /// <summary>Telemetry by gRPC.</summary>
    OtlpGrpc,

    /// <summary>Telemetry by HTTP.</summary>
    OtlpHttp,

    /// <summary>The MCP server, where it has an address of its own.</summary>
    Mcp,
}
