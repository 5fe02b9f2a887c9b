using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Where endpoints of the model are found in the cluster.</summary>
internal static class Addresses
{
    /// <summary>The port of ASP.NET Core's images.</summary>
    public const int ProjectPort = 8080;

    public static string Resolve(EndpointReference endpoint, EndpointProperty property)
    {
        var (host, port) = (Host(endpoint.Resource), Port(endpoint).ToString(CultureInfo.InvariantCulture));
        return property switch
        {
            EndpointProperty.Host or EndpointProperty.IPV4Host => host,
            EndpointProperty.Port or EndpointProperty.TargetPort => port,
            EndpointProperty.Scheme => endpoint.Scheme,
            EndpointProperty.HostAndPort when endpoint.Resource is ZooKeeperResource zookeeper => Ensemble(zookeeper, port),
            EndpointProperty.HostAndPort => $"{host}:{port}",
            EndpointProperty.Url => $"{endpoint.Scheme}://{host}:{port}",
            _ => throw new DistributedApplicationException($"Part '{property}' of endpoint '{endpoint.EndpointName}' of '{endpoint.Resource.Name}' has no counterpart in Kubernetes."),
        };
    }

    public static int Port(EndpointReference endpoint) => endpoint.Resource is KafkaServerResource kafka
        // The listener between brokers is no address for others.
        ? kafka.PrimaryEndpoint.TargetPort!.Value
        : endpoint.TargetPort ?? ProjectPort;

    private static string Host(IResource resource) => resource is KafkaServerResource ? KafkaNames.Service(resource.Name) : resource.Name;

    private static string Ensemble(ZooKeeperResource zookeeper, string port)
    {
        var replicas = zookeeper.TryGetLastAnnotation<WorkloadAnnotation>(out var workload) ? workload.Replicas : 1;
        return string.Join(',', Enumerable.Range(0, replicas).Select(i => string.Create(CultureInfo.InvariantCulture, $"{zookeeper.Name}-{i}.{zookeeper.Name}:{port}")));
    }
}
