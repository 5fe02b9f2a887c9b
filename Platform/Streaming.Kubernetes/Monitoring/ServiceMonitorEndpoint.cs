namespace Streaming.Kubernetes;

/// <summary>A port by name, and the path of its metrics.</summary>
internal sealed record ServiceMonitorEndpoint
{
    public required string Port { get; init; }

    public string Path { get; init; } = "/metrics";

    public string Interval { get; init; } = "30s";
}
