using Streaming.Testing.Containers;

[assembly: AssemblyFixture(typeof(TestEngine))]

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

/// <summary>Applications of containers that the engine runs.</summary>
internal static class Boxes
{
    public static IDistributedApplicationBuilder CreateBuilder(this TestEngine engine, params string[] args)
    {
        engine.Require();
        return ShellApplication.CreateBuilder([$"--ASPIRE_CONTAINER_RUNTIME={EngineClient.Program}", .. args]);
    }

    /// <summary>Adds a container that runs a script, which as the first process of its container is deaf to any gentler signal than this one.</summary>
    public static IResourceBuilder<ContainerResource> AddBox(this IDistributedApplicationBuilder builder, TestEngine engine, string name, string script, params string[] args) =>
        builder.AddContainer(name, engine.Image).WithEntrypoint("/bin/sh").WithArgs(["-c", script, .. args]).WithContainerRuntimeArgs("--stop-signal", "KILL");

    /// <summary>Adds a container that says so when it is asked to end.</summary>
    public static IResourceBuilder<ContainerResource> AddService(this IDistributedApplicationBuilder builder, TestEngine engine, string name) =>
        builder.AddBox(engine, name, "trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.1; done").WithContainerRuntimeArgs("--stop-signal", "TERM");

    public static string Property(this ResourceEvent change, string name) => $"{change.Snapshot.Properties.Single(p => p.Name == name).Value}";
}
