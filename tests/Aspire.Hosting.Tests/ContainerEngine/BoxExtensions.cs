using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Tests.ContainerEngine;

internal static class BoxExtensions
{
    /// <summary>Adds a container that runs a script.</summary>
    public static IResourceBuilder<ContainerResource> AddBox(this IDistributedApplicationBuilder builder, string name, string script, params string[] args) =>
        builder.AddContainer(name, Podman.Image).WithEntrypoint("/bin/sh").WithArgs(["-c", script, .. args]);
}
