using Streaming.Hosting;
using static Streaming.Kubernetes.Containers;
using static Streaming.Kubernetes.EnvironmentVariables;

namespace Streaming.Kubernetes;

/// <summary>The platform's own services: ASP.NET Core with the endpoints of ServiceDefaults.</summary>
internal static class ServiceManifests
{
    private const string DataDirectory = "/data";

    public static IEnumerable<ManifestFile> Map(GenerateContext context, PublishedResource published)
    {
        var policy = new ComponentPolicy(context, published.Name)
            .WithCallersOf(context.Settings.MonitoringNamespace, Addresses.ProjectPort)
            .WithCallersOf(context.Settings.IngressNamespace, Addresses.ProjectPort);
        var stateful = published.Workload.Kind == WorkloadKind.StatefulSet;
        var pod = Pod(context, published, stateful);
        object workload = stateful
            ? context.StatefulSet(pod, published.Name, published.Workload, "data")
            : context.Deployment(pod, published.Workload.Replicas);
        var port = Services.Port("http", Addresses.ProjectPort);
        var service = stateful ? context.HeadlessService(published.Name, published.Name, port) : context.ClusterService(published.Name, published.Name, port);
        return context.Files(published.Name, string.Empty, workload, [service], policy);
    }

    private static PodDefinition Pod(GenerateContext context, PublishedResource published, bool stateful)
    {
        var container = context.Main(published.Name, context.Options.Image(published.Name), published.Workload.Size);
        container.Env = stateful ? published.With(Variable("Streaming__DataDirectory", DataDirectory)) : published.With();
        container.Ports = [Listen("http", Addresses.ProjectPort)];
        container.StartupProbe = Probes.Http("http", "/alive", period: 5, failures: 24);
        container.ReadinessProbe = Probes.Http("http", "/health");
        container.LivenessProbe = Probes.Http("http", "/alive", failures: 6);
        container.Lifecycle = Drain;
        container.VolumeMounts = stateful ? [Mount("tmp", "/tmp"), Mount("data", DataDirectory)] : [Mount("tmp", "/tmp")];
        return new()
        {
            App = published.Name,
            Identity = PodIdentity.DotNet,
            Priority = PriorityClasses.Services,
            Container = container,
            Volumes = [Scratch("tmp", "256Mi")],
        };
    }
}
