using Aspire.Hosting;
using k8s.Models;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Kafka brokers, their Services for clients inside and outside the cluster, and the Job that makes the topics.</summary>
internal static class KafkaManifests
{
    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource published)
    {
        var name = published.Name;
        var kafka = (KafkaServerResource)published.Resource;
        var (client, inner) = (kafka.PrimaryEndpoint.TargetPort!.Value, kafka.InternalEndpoint.TargetPort!.Value);
        var policy = new ComponentPolicy(context, name)
            .WithPeers(client, inner)
            .WithAnyCaller(KafkaNames.ExternalPort)
            .WithCallersOf(context.Settings.MonitoringNamespace, KafkaNames.MetricsPort);
        var set = context.StatefulSet(KafkaPod.Define(context, published), KafkaNames.Headless(name), published.Workload, "data");
        V1Service[] services =
        [
            context.ClusterService(KafkaNames.Service(name), name, Services.Port("client", client)),
            context.HeadlessService(
                KafkaNames.Headless(name), name, Services.Port("client", client), Services.Port("internal", inner), Services.Port("metrics", KafkaNames.MetricsPort)),
        ];
        return
        [
            .. context.Files(name, string.Empty, set, services, policy),
            new($"{name}/service-external.yaml", [.. ExternalServices(context, name)]),
            new($"{name}/configmap.yaml", [context.FilesMap($"{name}-metrics", name, new Dictionary<string, string> { [KafkaPod.RulesFile] = KafkaMetricRules.Text })]),
            .. TopicsJob.Map(context, published, client, kafka.Annotations.OfType<KafkaClusterAnnotation>().Last().Cluster.Topics),
        ];
    }

    // Clients outside start at the first Service and are then told to talk to brokers one by one.
    private static IEnumerable<V1Service> ExternalServices(GenerateContext context, string name)
    {
        yield return LoadBalancer(context, name, KafkaNames.External(name), Labels.Selector(name));
        for (var i = 0; i < KafkaNames.ExternalBrokers; i++)
        {
            var selector = Labels.Selector(name);
            selector["statefulset.kubernetes.io/pod-name"] = FormattableString.Invariant($"{name}-{i}");
            yield return LoadBalancer(context, name, FormattableString.Invariant($"{KafkaNames.External(name)}-{i}"), selector);
        }
    }

    private static V1Service LoadBalancer(GenerateContext context, string app, string name, IDictionary<string, string> selector) => Services.Service(context, name, app, new()
    {
        Type = "LoadBalancer",
        ExternalTrafficPolicy = "Local",
        LoadBalancerSourceRanges = [.. context.Settings.ExternalSourceRanges],
        Selector = selector,
        Ports = [Services.Port("external", KafkaNames.ExternalPort)],
    });
}
