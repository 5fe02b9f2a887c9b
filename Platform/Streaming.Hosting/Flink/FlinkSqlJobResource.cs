using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>A statement file that is submitted to a Flink cluster once it answers, unless a job of that name runs there already.</summary>
/// <param name="name">Name of the resource and of the job.</param>
/// <param name="cluster">The cluster.</param>
/// <param name="path">Absolute path of the statements; <c>${NAME}</c> in them stands for a variable of the resource.</param>
public sealed class FlinkSqlJobResource(string name, FlinkClusterResource cluster, string path)
    : ContainerResource(name), IResourceWithParent<FlinkClusterResource>
{
    /// <summary>Where the statements lie in the container.</summary>
    public const string StatementsDirectory = "/opt/flink/sql";

    /// <inheritdoc />
    public FlinkClusterResource Parent { get; } = cluster;

    /// <summary>Absolute path of the statements.</summary>
    public string Path { get; } = path;
}
