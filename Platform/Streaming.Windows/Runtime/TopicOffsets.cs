using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Windows.Runtime;

/// <summary>Asks a cluster for the partitions of a topic and what they hold. Never creates the topic.</summary>
internal static class TopicOffsets
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly DescribeTopicsOptions Describe = new() { RequestTimeout = Timeout };

    /// <summary>The offsets of each partition; it blocks until the broker has answered.</summary>
    /// <exception cref="JobException">There is no such topic.</exception>
    /// <exception cref="KafkaException">No broker answers.</exception>
    public static Dictionary<int, OffsetRange> Of(IConsumer<byte[], byte[]> consumer, string topic, string member) =>
        Partitions(consumer.Handle, topic, member).ToDictionary(partition => partition, partition =>
        {
            var offsets = consumer.QueryWatermarkOffsets(new TopicPartition(topic, partition), Timeout);
            return new OffsetRange(offsets.Low.Value, offsets.High.Value);
        });

    /// <summary>The numbers of the partitions.</summary>
    /// <exception cref="JobException">There is no such topic.</exception>
    /// <exception cref="KafkaException">No broker answers.</exception>
    public static IReadOnlyList<int> Partitions(Handle handle, string topic, string member)
    {
        using var admin = new DependentAdminClientBuilder(handle).Build();
        // Asked for all topics: to ask for one by its name would create it on some brokers.
        var found = admin.GetMetadata(Timeout).Topics.Find(candidate => candidate.Topic == topic);
        return found is null || found.Partitions.Count == 0
            ? throw new JobException($"there is no topic {topic}: create it, or correct {member} in the declaration.")
            : [.. found.Partitions.Select(partition => partition.PartitionId).Order()];
    }

    /// <summary>The id of a topic that exists; one of the same name that is made later, or elsewhere, has another.</summary>
    /// <exception cref="KafkaException">No broker answers.</exception>
    public static async Task<string> IdAsync(Handle handle, string topic)
    {
        using var admin = new DependentAdminClientBuilder(handle).Build();
        var answer = await admin.DescribeTopicsAsync(TopicCollection.OfTopicNames([topic]), Describe).ConfigureAwait(false);
        return answer.TopicDescriptions.Single().TopicId.ToString();
    }
}
