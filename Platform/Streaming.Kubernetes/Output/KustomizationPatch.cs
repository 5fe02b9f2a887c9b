namespace Streaming.Kubernetes;

/// <summary>Changes of one object.</summary>
internal sealed record KustomizationPatch
{
    public required KustomizationTarget Target { get; init; }

    /// <summary>Operations of JSON Patch (RFC 6902), as YAML.</summary>
    public required string Patch { get; init; }
}
