using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;
using static Streaming.Kubernetes.EnvironmentVariables;

namespace Streaming.Kubernetes;

/// <summary>A ZooKeeper ensemble: pods with ids from their ordinals, found through a headless Service.</summary>
internal static class ZooKeeperManifests
{
    private const int PeerPort = 2888;
    private const int ElectionPort = 3888;

    private const string Start = """
        export ZOO_MY_ID=$((${HOSTNAME##*-} + 1))
        exec /docker-entrypoint.sh zkServer.sh start-foreground
        """;

    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource published)
    {
        var zookeeper = (ZooKeeperResource)published.Resource;
        var name = zookeeper.Name;
        var client = zookeeper.ClientEndpoint.TargetPort!.Value;
        var metrics = zookeeper.GetEndpoint(ZooKeeperResource.MetricsEndpointName).TargetPort!.Value;
        var service = context.HeadlessService(
            name, name, Services.Port("client", client), Services.Port("peer", PeerPort), Services.Port("election", ElectionPort), Services.Port("metrics", metrics));
        var policy = new ComponentPolicy(context, name).WithPeers(client, PeerPort, ElectionPort).WithCallersOf(context.Settings.MonitoringNamespace, metrics);
        var set = context.StatefulSet(Pod(context, published, client, metrics), name, published.Workload, "data");
        return context.Files(name, string.Empty, set, [service], policy);
    }

    private static PodDefinition Pod(GenerateContext context, PublishedResource published, int client, int metrics)
    {
        var container = context.Main(published.Name, published.Image, published.Workload.Size);
        container.Command = ["/bin/bash", "-ec", Start];
        container.Env = published.With(Variable("ZOO_DATA_LOG_DIR", $"{ZooKeeperResource.DataDirectory}/log"), Variable("ZOO_SERVERS", Servers(published, client)));
        container.Ports = [Listen("client", client), Listen("peer", PeerPort), Listen("election", ElectionPort), Listen("metrics", metrics)];
        container.StartupProbe = Probes.Exec(Ask("ruok", "imok", client), failures: 30);
        container.ReadinessProbe = Probes.Exec(Ask("srvr", "^Mode: ", client));
        container.LivenessProbe = Probes.Exec(Ask("ruok", "imok", client), failures: 6);
        container.VolumeMounts = [Mount("data", ZooKeeperResource.DataDirectory), Mount("config", "/conf"), Mount("logs", "/logs"), Mount("tmp", "/tmp")];
        return new()
        {
            App = published.Name,
            Identity = PodIdentity.Java,
            Priority = PriorityClasses.Data,
            Container = container,
            // The image writes its configuration beside the files that it brings.
            InitContainers = [context.Init("config", published.Image, "cp -R /conf/. /new/", Mount("config", "/new"))],
            Volumes = [Scratch("config", "16Mi"), Scratch("logs", "256Mi"), Scratch("tmp", "64Mi")],
            OnePerNode = !context.SingleNode,
            GracePeriod = 60,
        };
    }

    private static string Servers(PublishedResource published, int client) => string.Join(' ', Enumerable.Range(0, published.Workload.Replicas).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"server.{i + 1}={published.Name}-{i}.{published.Name}:{PeerPort}:{ElectionPort};{client}")));

    // A four-letter word, by the shell's own sockets.
    private static string Ask(string word, string answer, int port) =>
        string.Create(CultureInfo.InvariantCulture, $"exec 3<>/dev/tcp/127.0.0.1/{port}; printf {word} >&3; grep -q '{answer}' <&3");
}
