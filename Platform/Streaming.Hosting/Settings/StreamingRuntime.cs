namespace Streaming.Hosting;

/// <summary>Where the servers of the platform run when the AppHost is started; setting <c>Streaming:Runtime</c>.</summary>
public enum StreamingRuntime
{
    /// <summary>The best runtime that this machine offers.</summary>
    Auto,

    /// <summary>Kafka, registry and Flink as containers of docker or podman.</summary>
    Containers,

    /// <summary>The embedded servers: projects of this repository that speak the same protocols.</summary>
    Embedded,
}
