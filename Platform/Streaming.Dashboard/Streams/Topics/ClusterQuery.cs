using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Topics;

/// <summary>Asks for all topics with the offsets and sizes of their partitions, and remembers how the topics grew.</summary>
internal sealed class ClusterQuery(KafkaConnection kafka, LogDirectories directories, TimeProvider time)
{
    private readonly SampleHistory<string> _ends = new();

    /// <summary>End offsets of a topic's partitions, summed, over time.</summary>
    public IReadOnlyList<Sample> Growth(string topic) => _ends.Of(topic);

    /// <exception cref="StreamsException">The cluster does not answer.</exception>
    public async Task<ClusterState> AskAsync(CancellationToken cancellationToken)
    {
        var metadata = await kafka.AskAsync(admin => Task.FromResult(admin.GetMetadata(KafkaConnection.Patience)), cancellationToken);
        TopicPartition[] led = [.. metadata.Topics.SelectMany(topic => topic.Partitions.Where(partition => partition.Leader >= 0).Select(partition => new TopicPartition(topic.Topic, partition.PartitionId)))];
        var begins = kafka.AskAsync(admin => OffsetQuery.ListAsync(admin, led, OffsetSpec.Earliest()), cancellationToken);
        var ends = kafka.AskAsync(admin => OffsetQuery.ListAsync(admin, led, OffsetSpec.Latest()), cancellationToken);
        BrokerState[] brokers = [.. metadata.Brokers.OrderBy(broker => broker.BrokerId).Select(broker => new BrokerState(broker.BrokerId, broker.Host, broker.Port))];
        var sizes = await directories.SizesAsync(brokers, cancellationToken);
        return State(metadata, brokers, await begins, await ends, sizes);
    }

    private ClusterState State(
        Metadata metadata, BrokerState[] brokers, Dictionary<TopicPartition, long> begins, Dictionary<TopicPartition, long> ends, IReadOnlyDictionary<(int Broker, string Topic, int Partition), long> sizes)
    {
        var now = time.GetUtcNow();
        _ends.Add(now, ends.GroupBy(end => end.Key.Topic).ToDictionary(topic => topic.Key, topic => topic.Sum(end => end.Value)));
        var topics = metadata.Topics.Where(topic => !topic.Error.IsError).OrderBy(topic => topic.Topic, StringComparer.Ordinal)
            .Select(topic => new TopicState(topic.Topic, [.. topic.Partitions.OrderBy(p => p.PartitionId).Select(p => Partition(topic.Topic, p))], SampleLines.Rate(_ends.Of(topic.Topic), now)));
        return new(brokers, [.. topics]);

        PartitionState Partition(string topic, PartitionMetadata partition)
        {
            TopicPartition place = new(topic, partition.PartitionId);
            return new(partition.PartitionId, partition.Leader, partition.Replicas, partition.InSyncReplicas,
                begins.TryGetValue(place, out var begin) ? begin : null, ends.TryGetValue(place, out var end) ? end : null,
                sizes.TryGetValue((partition.Leader, topic, partition.PartitionId), out var bytes) ? bytes : null);
        }
    }
}
