using Aspire.Hosting;
using Streaming.Hosting;

namespace Streaming.Kubernetes;

/// <summary>What every part of the mapping knows.</summary>
internal sealed class GenerateContext(PublishedModel model, GenerateOptions options, KubernetesSettings settings, bool singleNode = false)
{
    public PublishedModel Model { get; } = model;

    public GenerateOptions Options { get; } = options;

    public KubernetesSettings Settings { get; } = settings;

    /// <summary>True where all pods have to find room on one node, and disks serve one node only.</summary>
    public bool SingleNode { get; } = singleNode;

    /// <summary>Every connection between pods: those of the model, and those that its parts need by their nature.</summary>
    public IReadOnlyList<Connection> Connections { get; } = [.. model.Connections.Concat(Implied(model)).Distinct()];

    /// <summary>Number of brokers: as many copies as a topic can have.</summary>
    public int Brokers => Model.Resources.FirstOrDefault(r => r.Resource is KafkaServerResource)?.Workload.Replicas ?? 1;

    private static IEnumerable<Connection> Implied(PublishedModel model)
    {
        foreach (var resource in model.Resources.Select(r => r.Resource))
        {
            var implied = resource switch
            {
                KafkaServerResource kafka => KafkaNames.Connections(kafka),
                FlinkSqlJobResource job => FlinkNames.Connections(job, model),
                FlinkResource { Role: FlinkRole.TaskManager } taskManager => FlinkNames.Connections(taskManager, model),
                _ => [],
            };
            foreach (var connection in implied)
            {
                yield return connection;
            }
        }
    }
}
