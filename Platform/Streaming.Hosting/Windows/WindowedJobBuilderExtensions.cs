using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Adds windowed jobs to an AppHost.</summary>
public static class WindowedJobBuilderExtensions
{
    private const int DefaultPort = 8082;
    private const string PortSetting = "Streaming:Flink:Port";

    /// <summary>
    /// Adds a job that aggregates a topic over windows of event time, with its state at http://localhost:8082/stats or the port of
    /// <c>Streaming:Flink:Port</c>. In the embedded runtime a process of its own runs it, with its checkpoint below
    /// <c>Streaming:DataDirectory</c>; in containers Flink does this work, and the resource is not part of the application. It finds its cluster and registry by references named <c>kafka</c> and <c>schema-registry</c>.
    /// </summary>
    /// <param name="builder">The AppHost's builder.</param>
    /// <param name="name">Name of the resource.</param>
    /// <param name="declaration">File that declares source, key, window, aggregates and sink; relative to the AppHost's folder.</param>
    /// <exception cref="DistributedApplicationException">A setting below <c>Streaming</c> is invalid, or there is no such file.</exception>
    public static IResourceBuilder<ProjectResource> AddWindowedJob(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string declaration)
    {
        var settings = new StreamingSettings(builder);
        var file = Path.GetFullPath(declaration, builder.AppHostDirectory);
        if (!File.Exists(file))
        {
            throw new DistributedApplicationException($"The job '{name}' has no declaration: there is no file {file}.");
        }

        if (settings.Runtime == StreamingRuntime.Containers)
        {
            return builder.CreateResourceBuilder(new ProjectResource(name));
        }

        return builder.AddProject(name, EmbeddedProjects.Windows)
            .WithHttpEndpoint(port: DefaultPort, name: "http")
            .WithPortSetting("http", PortSetting)
            .WithAnnotation(new WindowedJobAnnotation())
            .WithEnvironment("WindowedJob__Declaration", file)
            .WithEnvironment("WindowedJob__DataDirectory", Path.Combine(settings.DataDirectory, name))
            .WithHttpHealthCheck("/health")
            .WithRestartOnCrash();
    }
}
