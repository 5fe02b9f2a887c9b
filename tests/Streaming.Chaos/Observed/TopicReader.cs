using Confluent.Kafka;

namespace Streaming.Chaos.Observed;

/// <summary>Reads a topic as any other Kafka client would.</summary>
internal static class TopicReader
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>All records of all partitions that are there now.</summary>
    public static IReadOnlyList<ConsumeResult<string, byte[]>> ReadAll(string servers, string topic)
    {
        var config = new ConsumerConfig { BootstrapServers = servers, GroupId = "chaos", EnableAutoCommit = false, EnablePartitionEof = true };
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = servers }).Build();
        var partitions = admin.GetMetadata(topic, Limit).Topics.Single().Partitions;
        using var consumer = new ConsumerBuilder<string, byte[]>(config).Build();
        consumer.Assign(partitions.Select(partition => new TopicPartitionOffset(topic, partition.PartitionId, Offset.Beginning)));
        var records = new List<ConsumeResult<string, byte[]>>();
        for (var open = partitions.Count; open > 0;)
        {
            var result = consumer.Consume(Limit) ?? throw new TimeoutException($"{topic} did not come to its end within {Limit.TotalSeconds} s.");
            if (result.IsPartitionEOF)
            {
                open--;
            }
            else
            {
                records.Add(result);
            }
        }

        consumer.Close();
        return records;
    }

    public static int PartitionsOf(string servers, string topic)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = servers }).Build();
        return admin.GetMetadata(topic, Limit).Topics.Single().Partitions.Count;
    }
}
