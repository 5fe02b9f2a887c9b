using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;

namespace Streaming.Kubernetes;

/// <summary>Submits the statements of a job once the cluster answers.</summary>
internal static class SqlJobManifests
{
    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource published)
    {
        var job = (FlinkSqlJobResource)published.Resource;
        var image = context.Options.Image(FlinkNames.ImageName);
        var statements = $"{job.Name}-sql";
        var container = context.Main(published.Name, image, published.Workload.Size);
        container.Command = [job.Entrypoint!];
        container.Args = [.. published.Args];
        container.Env = published.With();
        container.VolumeMounts =
        [
            Mount("statements", FlinkSqlJobResource.StatementsDirectory, readOnly: true), Mount("config", "/opt/flink/conf"), Mount("logs", "/opt/flink/log"), Mount("tmp", "/tmp"),
        ];
        var pod = new PodDefinition
        {
            App = published.Name,
            Identity = PodIdentity.Flink,
            Priority = PriorityClasses.Services,
            Container = container,
            InitContainers = [context.Init("config", image, "cp -R /opt/flink/conf/. /new/", Mount("config", "/new"))],
            Volumes = [ConfigMap("statements", statements), Scratch("config", "16Mi"), Scratch("logs", "64Mi"), Scratch("tmp", "256Mi")],
            RestartPolicy = "OnFailure",
        };
        var file = new Dictionary<string, string> { [Path.GetFileName(job.Path)] = File.ReadAllText(job.Path).ReplaceLineEndings("\n") };
        return
        [
            .. context.Files(FlinkNames.Folder, $"{job.Name}-", context.Job(pod), [], new(context, published.Name)),
            new($"{FlinkNames.Folder}/{job.Name}-configmap.yaml", [context.FilesMap(statements, published.Name, file)]),
        ];
    }
}
