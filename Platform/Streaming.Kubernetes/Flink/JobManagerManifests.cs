using k8s.Models;
using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;
using static Streaming.Kubernetes.EnvironmentVariables;

namespace Streaming.Kubernetes;

/// <summary>The JobManager, its web UI, and the volume that the whole cluster keeps its state on.</summary>
internal static class JobManagerManifests
{
    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource published)
    {
        var flink = (FlinkResource)published.Resource;
        var (http, rpc) = (FlinkNames.Port(flink, FlinkResource.HttpEndpointName), FlinkNames.Port(flink, FlinkResource.RpcEndpointName));
        var (blob, metrics) = (FlinkNames.Port(flink, FlinkResource.BlobEndpointName), FlinkNames.Port(flink, FlinkResource.MetricsEndpointName));
        // A JobManager in reserve asks the leading one.
        var policy = new ComponentPolicy(context, published.Name)
            .WithPeers(rpc, blob)
            .WithCallersOf(context.Settings.MonitoringNamespace, metrics)
            .WithCallersOf(context.Settings.IngressNamespace, http);
        // With high availability TaskManagers are told this address by ZooKeeper.
        var pod = FlinkPod.Define(context, published, published.With(PodAddress, Variable("JOB_MANAGER_RPC_ADDRESS", "$(POD_IP)")));
        pod.Container.Ports = [Listen("http", http), Listen("rpc", rpc), Listen("blob", blob), Listen("metrics", metrics)];
        pod.Container.StartupProbe = Probes.Http("http", "/overview", failures: 30);
        pod.Container.ReadinessProbe = Probes.Http("http", "/overview");
        pod.Container.LivenessProbe = Probes.Tcp("rpc", failures: 6);
        pod.Container.Lifecycle = Drain;
        var service = context.ClusterService(
            published.Name, published.Name, Services.Port("http", http), Services.Port("rpc", rpc), Services.Port("blob", blob), Services.Port("metrics", metrics));
        return
        [
            .. context.Files(FlinkNames.Folder, "jobmanager-", context.Deployment(pod, published.Workload.Replicas), [service], policy),
            new($"{FlinkNames.Folder}/persistentvolumeclaim.yaml",
                [Workloads.Claim(context.Metadata(FlinkNames.StateVolume, published.Name), context.SingleNode ? "ReadWriteOnce" : "ReadWriteMany", published.Workload.Storage!, context.Settings.SharedStorageClass)]),
            new($"{FlinkNames.Folder}/ingress.yaml", [Ingress(context, published.Name, http)]),
        ];
    }

    private static V1Ingress Ingress(GenerateContext context, string service, int port) => new()
    {
        ApiVersion = "networking.k8s.io/v1",
        Kind = "Ingress",
        Metadata = context.Metadata("flink-ui", service),
        Spec = new()
        {
            IngressClassName = context.Settings.IngressClass,
            Rules =
            [
                new()
                {
                    Host = context.Settings.FlinkHost,
                    Http = new() { Paths = [new() { Path = "/", PathType = "Prefix", Backend = new() { Service = new() { Name = service, Port = new() { Number = port } } } }] },
                },
            ],
        },
    };
}
