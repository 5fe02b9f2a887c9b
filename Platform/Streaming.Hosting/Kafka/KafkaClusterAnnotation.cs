using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>The cluster that a broker container serves, with its topics.</summary>
/// <param name="cluster">The cluster.</param>
public sealed class KafkaClusterAnnotation(KafkaClusterResource cluster) : IResourceAnnotation
{
    /// <summary>The cluster.</summary>
    public KafkaClusterResource Cluster { get; } = cluster;
}
