namespace Aspire.Hosting.ApplicationModel;

/// <summary>The image of a container; tag and digest exclude each other, the one set last counts.</summary>
public sealed class ContainerImageAnnotation : IResourceAnnotation
{
    private string? _tag;
    private string? _digest;

    /// <summary>Host of the registry, as <c>docker.io</c>; null where the engine's default is meant.</summary>
    public string? Registry { get; set; }

    /// <summary>Name of the image without registry, tag and digest.</summary>
    public required string Image { get; set; }

    /// <summary>Tag of the image.</summary>
    public string? Tag
    {
        get => _tag;
        set => (_tag, _digest) = (value, null);
    }

    /// <summary>SHA-256 digest of the image: 64 hexadecimal digits.</summary>
    public string? SHA256
    {
        get => _digest;
        set => (_digest, _tag) = (value, null);
    }
}
