namespace Aspire.Hosting.ApplicationModel;

/// <summary>A volume or folder that a container sees.</summary>
/// <param name="source">Name of the volume, or path on the host; null is a volume without a name.</param>
/// <param name="target">Path in the container.</param>
/// <param name="type">Volume or folder.</param>
/// <param name="isReadOnly">True where the container may not write.</param>
public sealed class ContainerMountAnnotation(string? source, string target, ContainerMountType type, bool isReadOnly) : IResourceAnnotation
{
    /// <summary>Name of the volume, or absolute path on the host.</summary>
    public string? Source { get; } = source;

    /// <summary>Path in the container.</summary>
    public string Target { get; } = target;

    /// <summary>Volume or folder.</summary>
    public ContainerMountType Type { get; } = type;

    /// <summary>True where the container may not write.</summary>
    public bool IsReadOnly { get; } = isReadOnly;
}
