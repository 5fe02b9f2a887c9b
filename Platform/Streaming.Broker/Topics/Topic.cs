using Streaming.Broker.Log;

namespace Streaming.Broker.Topics;

/// <summary>A topic with its partitions, ordered by number.</summary>
internal sealed record Topic(TopicDefinition Definition, PartitionLog[] Partitions)
{
    public string Name => Definition.Name;

    public Guid Id => Definition.Id;

    public PartitionLog? Find(int partition) => partition >= 0 && partition < Partitions.Length ? Partitions[partition] : null;
}
