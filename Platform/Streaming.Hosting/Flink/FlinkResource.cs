using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>A part of a Flink cluster: JobManager or TaskManagers.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="role">Which part it is.</param>
public sealed class FlinkResource(string name, FlinkRole role) : ContainerResource(name), IResourceWithServiceDiscovery
{
    /// <summary>Name of the endpoint of the web UI and REST API.</summary>
    public const string HttpEndpointName = "http";

    /// <summary>Name of the endpoint of the RPC between JobManager and TaskManagers.</summary>
    public const string RpcEndpointName = "rpc";

    /// <summary>Name of the endpoint from which TaskManagers fetch job files.</summary>
    public const string BlobEndpointName = "blob";

    /// <summary>Name of the endpoint by which TaskManagers pass records to each other.</summary>
    public const string DataEndpointName = "data";

    /// <summary>Name of the endpoint by which the JobManager asks TaskManagers for what the web UI shows.</summary>
    public const string QueryEndpointName = "query";

    /// <summary>Name of the endpoint with Prometheus metrics.</summary>
    public const string MetricsEndpointName = "metrics";

    /// <summary>Where checkpoints, savepoints and the metadata of high availability are kept, the same files for all.</summary>
    public const string StateDirectory = "/flink";

    /// <summary>Which part of the cluster it is.</summary>
    public FlinkRole Role { get; } = role;
}
