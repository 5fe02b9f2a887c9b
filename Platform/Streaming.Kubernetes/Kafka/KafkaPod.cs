using Aspire.Hosting;
using System.Globalization;
using static Streaming.Kubernetes.Containers;
using static Streaming.Kubernetes.EnvironmentVariables;

namespace Streaming.Kubernetes;

/// <summary>A broker: its id is the pod's ordinal, its addresses are the pod's name.</summary>
internal static class KafkaPod
{
    public const string RulesFile = "kafka.yml";
    private const string DataDirectory = "/var/lib/kafka/data";
    private const string RulesDirectory = "/etc/jmx";
    private const string ToolsDirectory = "/opt/kafka/bin";

    // Part of the image of this version; a name without version does not exist there.
    private const string MetricsAgent = "/usr/share/java/cp-base-new/jmx_prometheus_javaagent-0.20.0.jar";

    // A broker that has just started lags behind nobody, until the controller tells it what to copy.
    private const int CaughtUpProbes = 3;

    private const string Start = """
        echo 0 >/tmp/caught-up
        export KAFKA_BROKER_ID=${HOSTNAME##*-}
        exec /etc/confluent/docker/run
        """;

    // The image renders its configuration into /etc/kafka; its tools have no .sh, which most documents give them.
    private const string Prepare = """
        cp -R /etc/kafka/. /config/
        for tool in /usr/bin/kafka-*; do
          printf '#!/bin/sh\nKAFKA_HEAP_OPTS=-Xmx256m exec %s "$@"\n' "$tool" >"/tools/${tool##*/}.sh"
          chmod 755 "/tools/${tool##*/}.sh"
        done
        """;

    public static PodDefinition Define(GenerateContext context, PublishedResource published)
    {
        var kafka = (KafkaServerResource)published.Resource;
        var (client, inner) = (kafka.PrimaryEndpoint.TargetPort!.Value, kafka.InternalEndpoint.TargetPort!.Value);
        var container = context.Main(published.Name, published.Image, published.Workload.Size);
        container.Command = ["/bin/bash", "-ec", Start];
        container.Env = published.With(
            PodName,
            PodNamespace,
            Variable("EXTRA_ARGS", Text($"-name kafkaServer -loggc -javaagent:{MetricsAgent}={KafkaNames.MetricsPort}:{RulesDirectory}/{RulesFile}")),
            Variable("KAFKA_ADVERTISED_LISTENERS", Advertised(context, published.Name, client, inner)),
            Variable("KAFKA_LISTENERS", Text($"{published.Environment["KAFKA_LISTENERS"]},EXTERNAL://0.0.0.0:{KafkaNames.ExternalPort}")),
            // A new disk has a folder lost+found, which a broker would take for a topic and end.
            Variable("KAFKA_LOG_DIRS", $"{DataDirectory}/log"),
            Variable("PATH", $"{ToolsDirectory}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"));
        container.Ports = [Listen("client", client), Listen("internal", inner), Listen("external", KafkaNames.ExternalPort), Listen("metrics", KafkaNames.MetricsPort)];
        // The broker listens only after it has recovered its log, which takes its time after a crash.
        container.StartupProbe = Probes.Tcp("internal", failures: 180);
        container.ReadinessProbe = Probes.Exec(Ready(client));
        container.ReadinessProbe.SuccessThreshold = CaughtUpProbes;
        container.LivenessProbe = Probes.Tcp("internal", failures: 6);
        container.VolumeMounts =
        [
            Mount("data", DataDirectory), Mount("config", "/etc/kafka"), Mount("logs", "/var/log/kafka"), Mount("tmp", "/tmp"),
            Mount("metrics", RulesDirectory, readOnly: true), Mount("tools", ToolsDirectory, readOnly: true),
        ];
        return new()
        {
            App = published.Name,
            Identity = PodIdentity.Java,
            Priority = PriorityClasses.Data,
            Container = container,
            InitContainers = [context.Init("prepare", published.Image, Prepare, Mount("config", "/config"), Mount("tools", "/tools"))],
            // The collector's log grows to eleven files of 100 MiB; a pod beyond its limit is evicted.
            Volumes =
            [
                Scratch("config", "16Mi"), Scratch("logs", "2Gi"), Scratch("tmp", "256Mi"), Scratch("tools", "16Mi"),
                ConfigMap("metrics", $"{published.Name}-metrics"),
            ],
            OnePerNode = !context.SingleNode,
            // A broker hands its leaderships over and closes its log.
            GracePeriod = 300,
        };
    }

    private static string Advertised(GenerateContext context, string name, int client, int inner)
    {
        var pod = $"$(POD_NAME).{KafkaNames.Headless(name)}.$(POD_NAMESPACE).svc";
        return Text($"CLIENT://{pod}:{client},INTERNAL://{pod}:{inner},EXTERNAL://$(POD_NAME).{context.Settings.ExternalDomain}:{KafkaNames.ExternalPort}");
    }

    // Ready once the broker has what the others have, and from then on as long as it listens: troubles of other brokers are not its own.
    private static string Ready(int client) => string.Create(CultureInfo.InvariantCulture, $$"""
        seen=$(cat /tmp/caught-up)
        if [ "$seen" -lt {{CaughtUpProbes}} ]; then
          echo 0 >/tmp/caught-up
          metrics=$(curl -fsS http://127.0.0.1:{{KafkaNames.MetricsPort}}/metrics)
          grep -q '^kafka_server_kafkaserver_brokerstate 3' <<<"$metrics"
          if grep -q '^kafka_server_replicafetchermanager_maxlag{.*} [1-9]' <<<"$metrics"; then exit 1; fi
          echo $((seen + 1)) >/tmp/caught-up
        fi
        exec 3<>/dev/tcp/127.0.0.1/{{client}}
        """);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
