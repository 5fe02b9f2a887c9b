namespace Aspire.Hosting.ApplicationModel;

/// <summary>The image of a container.</summary>
public sealed class ContainerImageAnnotation : IResourceAnnotation
{
    /// <summary>Host of the registry, as <c>docker.io</c>; null where the engine's default is meant.</summary>
    public string? Registry { get; set; }

    /// <summary>Name of the image without registry, tag and digest.</summary>
    public required string Image { get; set; }

    /// <summary>Tag of the image; null means <c>latest</c>.</summary>
    public string? Tag { get; set; }

    /// <summary>The whole reference, as <c>docker.io/library/zookeeper:3.8.6</c>.</summary>
    public override string ToString() => $"{(Registry is null ? string.Empty : Registry + "/")}{Image}:{Tag ?? "latest"}";
}
