using Aspire.Hosting.ApplicationModel;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>While it lives, each workload of the model is one small pod.</summary>
internal sealed class SmallWorkloads : IDisposable
{
    private readonly List<(WorkloadAnnotation Workload, int Replicas, WorkloadSize? Size, string? Storage)> _kept = [];

    public SmallWorkloads(IEnumerable<IResource> resources)
    {
        foreach (var workload in resources.SelectMany(r => r.Annotations.OfType<WorkloadAnnotation>()))
        {
            _kept.Add((workload, workload.Replicas, workload.Size, workload.Storage));
            workload.Replicas = 1;
            // Limits stay: heaps are sized by them.
            workload.Size = workload.Size is { } size ? size with { CpuRequest = "50m", MemoryRequest = "128Mi" } : null;
            workload.Storage = workload.Storage is null ? null : "1Gi";
        }
    }

    public void Dispose()
    {
        foreach (var (workload, replicas, size, storage) in _kept)
        {
            (workload.Replicas, workload.Size, workload.Storage) = (replicas, size, storage);
        }
    }
}
