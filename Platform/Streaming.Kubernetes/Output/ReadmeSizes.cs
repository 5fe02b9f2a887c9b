using System.Text;
using k8s.Models;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>What the README says of sizes, counted from the model.</summary>
internal static class ReadmeSizes
{
    private const decimal GiB = 1024 * 1024 * 1024;

    /// <summary>What all pods together ask for; Jobs, which come and go, left out.</summary>
    public static (decimal Cpu, decimal MemoryGiB) Requests(GenerateContext context) => (
        Servers(context).Sum(r => r.Workload.Replicas * new ResourceQuantity(r.Workload.Size!.CpuRequest).ToDecimal()),
        Servers(context).Sum(r => r.Workload.Replicas * new ResourceQuantity(r.Workload.Size!.MemoryRequest).ToDecimal()) / GiB);

    /// <summary>A row for each component.</summary>
    public static string Table(GenerateContext context)
    {
        var table = new StringBuilder("| component | pods | CPU request | memory request | CPU limit | memory limit | storage |\n|---|---|---|---|---|---|---|\n");
        foreach (var (name, workload) in Servers(context).Select(r => (r.Name, r.Workload)))
        {
            var size = workload.Size!;
            table.Append(FormattableString.Invariant(
                $"| {name} | {workload.Replicas} | {size.CpuRequest} | {size.MemoryRequest} | {size.CpuLimit} | {size.MemoryLimit} | {Storage(workload)} |\n"));
        }

        return table.ToString();
    }

    private static IEnumerable<PublishedResource> Servers(GenerateContext context) =>
        context.Model.Resources.Where(r => r.Workload.Size is not null && r.Resource is not FlinkSqlJobResource);

    private static string Storage(WorkloadAnnotation workload) => workload switch
    {
        { Storage: null } => string.Empty,
        { Kind: WorkloadKind.StatefulSet } => $"{workload.Storage} each",
        _ => $"{workload.Storage} for all of Flink, `{FlinkNames.StateVolume}`",
    };
}
