using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;

namespace Streaming.Kubernetes;

/// <summary>TaskManagers: they run the tasks of jobs, with RocksDB on a disk of the node.</summary>
internal static class TaskManagerManifests
{
    private const string RocksDirectory = "/opt/flink/rocksdb";

    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource published)
    {
        var flink = (FlinkResource)published.Resource;
        var (rpc, data) = (FlinkNames.Port(flink, FlinkResource.RpcEndpointName), FlinkNames.Port(flink, FlinkResource.DataEndpointName));
        var (query, metrics) = (FlinkNames.Port(flink, FlinkResource.QueryEndpointName), FlinkNames.Port(flink, FlinkResource.MetricsEndpointName));
        var policy = new ComponentPolicy(context, published.Name).WithPeers(data, rpc).WithCallersOf(context.Settings.MonitoringNamespace, metrics);
        var pod = FlinkPod.Define(context, published, published.With());
        pod.Container.Ports = [Listen("rpc", rpc), Listen("data", data), Listen("query", query), Listen("metrics", metrics)];
        pod.Container.StartupProbe = Probes.Tcp("rpc", failures: 30);
        pod.Container.ReadinessProbe = Probes.Tcp("rpc");
        pod.Container.LivenessProbe = Probes.Tcp("rpc", failures: 6);
        pod.Container.VolumeMounts = [.. pod.Container.VolumeMounts, Mount("rocksdb", RocksDirectory)];
        pod = pod with { Volumes = [.. pod.Volumes, Scratch("rocksdb", "20Gi")] };
        var service = context.HeadlessService(published.Name, published.Name, Services.Port("metrics", metrics));
        return context.Files(FlinkNames.Folder, "taskmanager-", context.Deployment(pod, published.Workload.Replicas), [service], policy);
    }
}
