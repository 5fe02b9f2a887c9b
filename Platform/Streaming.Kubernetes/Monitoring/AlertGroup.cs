namespace Streaming.Kubernetes;

/// <summary>Alerts of one component.</summary>
internal sealed record AlertGroup
{
    public required string Name { get; init; }

    public required IList<AlertRule> Rules { get; init; }
}
