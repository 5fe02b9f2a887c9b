namespace Aspire.Hosting.ApplicationModel;

/// <summary>How long a container lives; a later one replaces the earlier.</summary>
public sealed class ContainerLifetimeAnnotation : IResourceAnnotation
{
    /// <summary>How long.</summary>
    public required ContainerLifetime Lifetime { get; set; }
}
