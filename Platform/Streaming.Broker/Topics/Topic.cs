using Streaming.Broker.Log;

namespace Streaming.Broker.Topics;

/// <summary>A topic with its partitions, ordered by number.</summary>
internal sealed record Topic(TopicDefinition Definition, PartitionLog[] Partitions)
{
    public string Name => Definition.Name;

    public bool HasPartition(int index) => index >= 0 && index < Partitions.Length;
}
