namespace Aspire.Hosting.ApplicationModel;

/// <summary>A .NET project, run as its built assembly.</summary>
/// <param name="name">Name of the resource.</param>
public class ProjectResource(string name) : Resource(name),
    IResourceWithEnvironment, IResourceWithArgs, IResourceWithServiceDiscovery, IResourceWithWaitSupport, IResourceWithProbes, IComputeResource;
