using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>A ZooKeeper ensemble: the coordination of Kafka brokers and of Flink's leader election.</summary>
/// <param name="name">Name of the resource and of its connection string.</param>
public sealed class ZooKeeperResource(string name) : ContainerResource(name), IResourceWithConnectionString
{
    /// <summary>Name of the endpoint for clients.</summary>
    public const string ClientEndpointName = "client";

    /// <summary>Name of the endpoint with Prometheus metrics.</summary>
    public const string MetricsEndpointName = "metrics";

    /// <summary>Where a server keeps its snapshots.</summary>
    public const string DataDirectory = "/data";

    /// <summary>The address for clients.</summary>
    public EndpointReference ClientEndpoint => field ??= new(this, ClientEndpointName);

    /// <summary>Servers, as <c>zookeeper:2181</c>.</summary>
    public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{ClientEndpoint.Property(EndpointProperty.HostAndPort)}");
}
