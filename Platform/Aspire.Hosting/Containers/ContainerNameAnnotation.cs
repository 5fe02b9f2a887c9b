namespace Aspire.Hosting.ApplicationModel;

/// <summary>The name that the engine gives a container; a later one replaces the earlier.</summary>
public sealed class ContainerNameAnnotation : IResourceAnnotation
{
    /// <summary>The name.</summary>
    public required string Name { get; set; }
}
