using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>How many records of the topic the ledger does not have yet, asked of the broker each time.</summary>
internal sealed partial class LedgerLag(IAdminClient admin, ILogger<LedgerLag> logger)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>The sum over all partitions; null where the broker does not answer.</summary>
    public async Task<long?> MeasureAsync(IReadOnlyDictionary<TopicPartition, Offset> next, CancellationToken cancellationToken)
    {
        try
        {
            // The call blocks its thread.
            var metadata = await Task.Run(() => admin.GetMetadata(KafkaTopics.Orders, Timeout), cancellationToken).ConfigureAwait(false);
            var topic = metadata.Topics.Single();
            if (topic.Error.Code == ErrorCode.UnknownTopicOrPart)
            {
                return 0;
            }

            var partitions = topic.Partitions.Select(partition => new TopicPartition(KafkaTopics.Orders, partition.PartitionId)).ToList();
            var ends = await OffsetsAsync(partitions, OffsetSpec.Latest()).WaitAsync(cancellationToken).ConfigureAwait(false);
            var unread = partitions.Where(partition => !next.ContainsKey(partition)).ToList();
            var beginnings = unread.Count == 0 ? [] : await OffsetsAsync(unread, OffsetSpec.Earliest()).WaitAsync(cancellationToken).ConfigureAwait(false);
            return ends.Sum(end => end.Value - (next.TryGetValue(end.Key, out var offset) ? offset.Value : beginnings[end.Key]));
        }
        catch (KafkaException exception)
        {
            Unknown(exception.Error.Reason);
            return null;
        }
    }

    private async Task<Dictionary<TopicPartition, long>> OffsetsAsync(IReadOnlyList<TopicPartition> partitions, OffsetSpec which)
    {
        var specs = partitions.Select(partition => new TopicPartitionOffsetSpec { TopicPartition = partition, OffsetSpec = which });
        var result = await admin.ListOffsetsAsync(specs, new ListOffsetsOptions { RequestTimeout = Timeout }).ConfigureAwait(false);
        return result.ResultInfos.ToDictionary(
            info => info.TopicPartitionOffsetError.TopicPartition, info => info.TopicPartitionOffsetError.Offset.Value);
    }

    [LoggerMessage(1, LogLevel.Debug, "The lag is not known: {Reason}")]
    private partial void Unknown(string reason);
}
