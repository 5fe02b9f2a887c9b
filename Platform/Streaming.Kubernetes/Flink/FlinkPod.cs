using k8s.Models;
using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;

namespace Streaming.Kubernetes;

/// <summary>What the parts of a Flink cluster have in common: the image, and the folders that it writes.</summary>
internal static class FlinkPod
{
    public static V1Volume State => new() { Name = "state", PersistentVolumeClaim = new() { ClaimName = FlinkNames.StateVolume } };

    public static PodDefinition Define(GenerateContext context, PublishedResource published, IList<V1EnvVar> environment)
    {
        var image = context.Options.Image(FlinkNames.ImageName);
        var container = context.Main(published.Name, image, published.Workload.Size);
        container.Args = [.. published.Args];
        container.Env = environment;
        container.VolumeMounts = [Mount("config", "/opt/flink/conf"), Mount("logs", "/opt/flink/log"), Mount("tmp", "/tmp"), Mount("state", FlinkResource.StateDirectory)];
        return new()
        {
            App = published.Name,
            Identity = PodIdentity.Flink,
            Priority = PriorityClasses.Processing,
            Container = container,
            // The image writes its addresses into its configuration.
            InitContainers = [context.Init("config", image, "cp -R /opt/flink/conf/. /new/", Mount("config", "/new"))],
            // Beside the console Flink logs to eleven files of 100 MiB; a pod beyond its limit is evicted.
            Volumes = [Scratch("config", "16Mi"), Scratch("logs", "2Gi"), Scratch("tmp", "2Gi"), State],
            GracePeriod = 60,
        };
    }
}
