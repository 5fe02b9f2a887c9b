namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says that a resource has to do with another.</summary>
/// <param name="resource">The other resource.</param>
/// <param name="type">How, as <c>Reference</c>, <c>WaitFor</c> or <c>Parent</c>.</param>
public sealed class ResourceRelationshipAnnotation(IResource resource, string type) : IResourceAnnotation
{
    /// <summary>The other resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>How they are related.</summary>
    public string Type { get; } = type;
}
