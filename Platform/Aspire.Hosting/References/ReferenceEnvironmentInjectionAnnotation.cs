namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says which variables references give to a resource; the last one counts.</summary>
/// <param name="flags">Which.</param>
public sealed class ReferenceEnvironmentInjectionAnnotation(ReferenceEnvironmentInjectionFlags flags) : IResourceAnnotation
{
    /// <summary>Which variables.</summary>
    public ReferenceEnvironmentInjectionFlags Flags { get; } = flags;
}
