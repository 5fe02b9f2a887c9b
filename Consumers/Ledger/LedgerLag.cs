using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Consumers.Records;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>How many records of the topic the ledger does not have yet, asked of the broker each time.</summary>
internal sealed partial class LedgerLag(IAdminClient admin, Topic topic, LedgerStore store, ILogger<LedgerLag> logger)
{
    private static readonly ListOffsetsOptions Options = new() { RequestTimeout = TimeSpan.FromSeconds(2) };

    /// <summary>The totals of a moment, and the sum over all partitions of what they lack; null where the broker does not answer.</summary>
    public async Task<(LedgerTotals Totals, long? Lag)> MeasureAsync(CancellationToken cancellationToken)
    {
        LedgerState? state = null;
        try
        {
            var orders = await topic.DescribeAsync(cancellationToken).ConfigureAwait(false);
            // Before the ends: a lag of 0 promises that the totals have all.
            state = store.ReadState(orders?.TopicId.ToString());
            return (state.Totals, orders is null ? 0 : await BehindAsync(orders, state.Next).WaitAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (KafkaException exception)
        {
            Unknown(exception.Error.Reason);
            return ((state ?? store.ReadState(topicId: null)).Totals, null);
        }
    }

    private async Task<long> BehindAsync(TopicDescription orders, IReadOnlyDictionary<TopicPartition, Offset> next)
    {
        var partitions = orders.Partitions.Select(partition => new TopicPartition(KafkaTopics.Orders, partition.Partition)).ToList();
        var ends = await OffsetsAsync(partitions, OffsetSpec.Latest()).ConfigureAwait(false);
        var unread = partitions.Where(partition => !next.ContainsKey(partition)).ToList();
        var beginnings = unread.Count == 0 ? [] : await OffsetsAsync(unread, OffsetSpec.Earliest()).ConfigureAwait(false);
        return ends.Sum(end => end.Value - (next.TryGetValue(end.Key, out var offset) ? offset.Value : beginnings[end.Key]));
    }

    private async Task<Dictionary<TopicPartition, long>> OffsetsAsync(IReadOnlyList<TopicPartition> partitions, OffsetSpec which)
    {
        var specs = partitions.Select(partition => new TopicPartitionOffsetSpec { TopicPartition = partition, OffsetSpec = which });
        var result = await admin.ListOffsetsAsync(specs, Options).ConfigureAwait(false);
        return result.ResultInfos.ToDictionary(
            info => info.TopicPartitionOffsetError.TopicPartition, info => info.TopicPartitionOffsetError.Offset.Value);
    }

    [LoggerMessage(1, LogLevel.Debug, "The lag is not known: {Reason}")]
    private partial void Unknown(string reason);
}
