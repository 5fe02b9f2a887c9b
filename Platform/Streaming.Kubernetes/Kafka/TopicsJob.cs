using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;
using static Streaming.Kubernetes.EnvironmentVariables;

namespace Streaming.Kubernetes;

/// <summary>Makes the topics of the model once enough brokers are there; run again it only brings their settings up to date.</summary>
internal static class TopicsJob
{
    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource kafka, int port, IReadOnlyList<KafkaTopic> topics)
    {
        if (topics.Count == 0)
        {
            return [];
        }

        var name = KafkaNames.TopicsJob(kafka.Name);
        var container = context.Main(name, kafka.Image, new("100m", "256Mi", "1", "512Mi"));
        container.Command = ["/bin/bash", "-ec", KafkaTopicsScript.Of(topics)];
        container.Env =
        [
            Variable("BOOTSTRAP_SERVERS", FormattableString.Invariant($"{KafkaNames.Service(kafka.Name)}:{port}")), Variable("KAFKA_HEAP_OPTS", "-Xmx192m"), Variable("LOG_DIR", "/tmp"),
        ];
        container.VolumeMounts = [Mount("tmp", "/tmp")];
        var pod = new PodDefinition
        {
            App = name,
            Identity = PodIdentity.Java,
            Priority = PriorityClasses.Services,
            Container = container,
            Volumes = [Scratch("tmp", "64Mi")],
            RestartPolicy = "OnFailure",
        };
        return context.Files(kafka.Name, "topics-", context.Job(pod), [], new(context, name));
    }
}
