namespace Streaming.Kubernetes;

/// <summary>The object that a patch changes.</summary>
internal sealed record KustomizationTarget
{
    public required string Kind { get; init; }

    public required string Name { get; init; }
}
