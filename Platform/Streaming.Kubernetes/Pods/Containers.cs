using k8s.Models;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Containers as Pod Security "restricted" wants them, with a root file system that nobody writes.</summary>
internal static class Containers
{
    /// <summary>Keeps answering until nobody is sent to the pod any more.</summary>
    public static V1Lifecycle Drain => new() { PreStop = new() { Exec = new() { Command = ["/bin/sh", "-c", "sleep 5"] } } };

    public static V1Container Main(this GenerateContext context, string name, string image, WorkloadSize? size) => new()
    {
        Name = name,
        Image = image,
        ImagePullPolicy = context.Options.ImagePullPolicy,
        Resources = Resources(size ?? throw new Aspire.Hosting.DistributedApplicationException($"Resource '{name}' has no size: call PublishWithSize.")),
        SecurityContext = Restricted(),
    };

    /// <summary>A container of the same image that prepares files before the main one starts.</summary>
    public static V1Container Init(this GenerateContext context, string name, string image, string script, params V1VolumeMount[] mounts)
    {
        var container = context.Main(name, image, new("100m", "64Mi", "500m", "128Mi"));
        container.Command = ["/bin/sh", "-ec", script];
        container.VolumeMounts = mounts;
        return container;
    }

    public static V1ContainerPort Listen(string name, int port) => new() { Name = name, ContainerPort = port, Protocol = "TCP" };

    public static V1VolumeMount Mount(string volume, string path, bool readOnly = false) => new() { Name = volume, MountPath = path, ReadOnlyProperty = readOnly ? true : null };

    /// <summary>A folder that lives as long as the pod.</summary>
    public static V1Volume Scratch(string name, string limit) => new() { Name = name, EmptyDir = new() { SizeLimit = new(limit) } };

    public static V1Volume ConfigMap(string volume, string name, int? mode = null) => new() { Name = volume, ConfigMap = new() { Name = name, DefaultMode = mode } };

    private static V1ResourceRequirements Resources(WorkloadSize size) => new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(size.CpuRequest), ["memory"] = new(size.MemoryRequest) },
        Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new(size.CpuLimit), ["memory"] = new(size.MemoryLimit) },
    };

    private static V1SecurityContext Restricted() => new()
    {
        AllowPrivilegeEscalation = false,
        Capabilities = new() { Drop = ["ALL"] },
        Privileged = false,
        ReadOnlyRootFilesystem = true,
        RunAsNonRoot = true,
    };
}
