using Streaming.Kubernetes.Tests.Checks;

namespace Streaming.Kubernetes.Tests.Target;

/// <summary>A sentence of the target, what it says and what is generated.</summary>
public sealed record TargetRow(string Sentence, object Expected, Func<ManifestSet, object?> Actual)
{
    public override string ToString() => Sentence;
}
