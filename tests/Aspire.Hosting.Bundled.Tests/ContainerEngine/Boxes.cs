using Streaming.Testing.Containers;

[assembly: AssemblyFixture(typeof(Podman))]

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

/// <summary>Applications of containers that podman runs.</summary>
internal static class Boxes
{
    public static IDistributedApplicationBuilder CreateBuilder(this Podman podman, params string[] args)
    {
        podman.Require();
        return ShellApplication.CreateBuilder(["--ASPIRE_CONTAINER_RUNTIME=podman", .. args]);
    }

    /// <summary>Adds a container that runs a script, which as the first process of its container is deaf to any gentler signal than this one.</summary>
    public static IResourceBuilder<ContainerResource> AddBox(this IDistributedApplicationBuilder builder, Podman podman, string name, string script, params string[] args) =>
        builder.AddContainer(name, podman.Image).WithEntrypoint("/bin/sh").WithArgs(["-c", script, .. args]).WithContainerRuntimeArgs("--stop-signal", "KILL");

    /// <summary>Adds a container that says so when it is asked to end.</summary>
    public static IResourceBuilder<ContainerResource> AddService(this IDistributedApplicationBuilder builder, Podman podman, string name) =>
        builder.AddBox(podman, name, "trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.1; done").WithContainerRuntimeArgs("--stop-signal", "TERM");

    public static string Property(this ResourceEvent change, string name) => $"{change.Snapshot.Properties.Single(p => p.Name == name).Value}";
}
