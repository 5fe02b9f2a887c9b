namespace Streaming.Hosting;

/// <summary>Where the servers of the platform run when the AppHost is started; setting <c>Streaming:Runtime</c>.</summary>
public enum StreamingRuntime
{
    /// <summary>Containers where an engine answers that has their images already, else the embedded servers: nothing is downloaded unasked.</summary>
    Auto,

    /// <summary>ZooKeeper, Kafka, registry and Flink as containers of docker or podman, which pull their images where they have to.</summary>
    Containers,

    /// <summary>The embedded servers: projects of this repository that speak the same protocols.</summary>
    Embedded,
}
