using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>A resource with its values resolved to what they are in the cluster.</summary>
internal sealed record PublishedResource(
    IResource Resource, WorkloadAnnotation Workload, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> Args)
{
    public string Name => Resource.Name;

    public string Image => Resource.TryGetContainerImageName(out var image) ? image : Name;
}
