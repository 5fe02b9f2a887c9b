namespace Aspire.Hosting.ApplicationModel;

/// <summary>A container of an image or of a Dockerfile.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="entrypoint">Replaces the entry point of the image; null keeps it.</param>
public class ContainerResource(string name, string? entrypoint = null) : Resource(name),
    IResourceWithEnvironment, IResourceWithArgs, IResourceWithEndpoints, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource
{
    /// <summary>The command in place of the entry point of the image; null keeps the image's.</summary>
    public string? Entrypoint { get; set; } = entrypoint;
}
