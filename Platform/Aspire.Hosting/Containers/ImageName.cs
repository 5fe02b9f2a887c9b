namespace Aspire.Hosting.ApplicationModel;

internal static class ImageName
{
    /// <summary>The whole reference, as <c>docker.io/library/zookeeper:3.8.6</c>; a digest goes before a tag.</summary>
    public static string Of(ContainerImageAnnotation image)
    {
        var name = image.Registry is null ? image.Image : $"{image.Registry}/{image.Image}";
        return image.SHA256 is not null ? $"{name}@sha256:{image.SHA256}" : image.Tag is not null ? $"{name}:{image.Tag}" : name;
    }
}
