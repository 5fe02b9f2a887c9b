using Confluent.Kafka;
using static Streaming.Broker.Tests.Conformance.ConfluentClient;

namespace Streaming.Broker.Tests.Conformance;

/// <summary>Features as Confluent.Kafka sees them: records, groups, transactions.</summary>
internal static class ConfluentFeatures
{
    public static readonly Dictionary<string, Func<ConfluentClient, Task>> All = new()
    {
        ["records"] = async client =>
        {
            await client.CreateAsync();
            client.Fill(50);
            Assert.All(client.Read(50).Index(), r => Assert.Equal(
                ($"k{r.Index}", $"v{r.Index}", (byte)r.Index, 1_000_000 + (10 * r.Index), r.Index),
                (r.Item.Message.Key, r.Item.Message.Value, r.Item.Message.Headers.GetLastBytes("h")[0], r.Item.Message.Timestamp.UnixTimestampMs, r.Item.Offset.Value)));
        },
        ["gzip"] = client => CodecAsync(client, CompressionType.Gzip),
        ["snappy"] = client => CodecAsync(client, CompressionType.Snappy),
        ["lz4"] = client => CodecAsync(client, CompressionType.Lz4),
        ["zstd"] = client => CodecAsync(client, CompressionType.Zstd),
        ["group-range"] = client => GroupAsync(client, PartitionAssignmentStrategy.Range, "range", "01|23"),
        ["group-round-robin"] = client => GroupAsync(client, PartitionAssignmentStrategy.RoundRobin, "roundrobin", "02|13"),
        ["group-cooperative-sticky"] = client => GroupAsync(client, PartitionAssignmentStrategy.CooperativeSticky, "cooperative-sticky", "01|23", "02|13", "03|12"),
        ["group-static"] = async client =>
        {
            await client.CreateAsync(2);
            var first = client.Consumer(new() { GroupInstanceId = "one" });
            first.Subscribe(client.Topic);
            Until(() => first.Assignment.Count == 2, first);
            client.End(first);
            var back = client.Consumer(new() { GroupInstanceId = "one" });
            back.Subscribe(client.Topic);
            Until(() => back.Assignment.Count == 2, back);
            Assert.Equal("one", Assert.Single((await client.Admin.DescribeConsumerGroupsAsync([client.Topic])).ConsumerGroupDescriptions.Single().Members).GroupInstanceId);
        },
        ["group-crash"] = async client =>
        {
            await client.CreateAsync(4);
            // A static member says nothing when it ends, as one that crashed.
            var crashing = client.Consumer(new() { GroupInstanceId = "crashing", SessionTimeoutMs = 3000, HeartbeatIntervalMs = 500 });
            var staying = client.Consumer(new() { SessionTimeoutMs = 3000, HeartbeatIntervalMs = 500 });
            crashing.Subscribe(client.Topic);
            staying.Subscribe(client.Topic);
            Until(() => (crashing.Assignment.Count, staying.Assignment.Count) == (2, 2), crashing, staying);
            client.End(crashing);
            Until(() => staying.Assignment.Count == 4, staying);
        },
        ["commit"] = async client =>
        {
            await client.CreateAsync();
            client.Fill(10);
            var first = client.Consumer();
            first.Subscribe(client.Topic);
            first.Commit(Take(first, 4)[^1]);
            first.Close();
            client.End(first);
            var second = client.Consumer();
            second.Subscribe(client.Topic);
            Assert.Equal(4, Take(second, 1)[0].Offset.Value);
            Assert.Equal(4, second.Committed([client.Partition], Wait)[0].Offset.Value);
        },
        ["seek"] = async client =>
        {
            await client.CreateAsync();
            client.Fill(10);
            var consumer = client.Consumer();
            consumer.Assign(new TopicPartitionOffset(client.Partition, 0));
            Take(consumer, 10);
            consumer.Seek(new(client.Partition, 3));
            Assert.Equal(3, Take(consumer, 1)[0].Offset.Value);
        },
        ["offsets-for-times"] = async client =>
        {
            await client.CreateAsync();
            client.Fill(10, new() { CompressionType = CompressionType.Zstd, LingerMs = 50 });
            var found = client.Consumer().OffsetsForTimes([new(client.Partition, new Timestamp(1_000_045, TimestampType.CreateTime))], Wait);
            Assert.Equal(5, found[0].Offset.Value);
        },
        ["idempotence"] = async client =>
        {
            await client.CreateAsync();
            client.Fill(100, new() { EnableIdempotence = true });
            Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), client.Read(100).Select(r => r.Offset.Value));
        },
        ["transaction-commit"] = client => TransactionAsync(client, p => p.CommitTransaction(Wait), "in", "v0"),
        ["transaction-abort"] = client => TransactionAsync(client, p => p.AbortTransaction(Wait), "v0"),
        ["transaction-open"] = async client =>
        {
            await client.CreateAsync();
            var producer = client.TransactionalProducer();
            producer.BeginTransaction();
            await producer.ProduceAsync(client.Partition, new() { Value = "in" });
            client.Fill(1);
            var consumer = client.Consumer(new() { IsolationLevel = IsolationLevel.ReadCommitted, EnablePartitionEof = true });
            consumer.Assign(new TopicPartitionOffset(client.Partition, 0));
            Assert.True(Take(consumer, 1)[0].IsPartitionEOF);
            Assert.Equal("in", client.Read(1, new() { IsolationLevel = IsolationLevel.ReadUncommitted })[0].Message.Value);
        },
        ["transaction-fence"] = client => TransactionAsync(
            client,
            older =>
            {
                client.TransactionalProducer();
                Assert.True(Assert.ThrowsAny<KafkaException>(() => older.CommitTransaction(Wait)).Error.IsFatal);
            },
            "v0"),
        ["transaction-offsets"] = async client =>
        {
            await client.CreateAsync();
            client.Fill(3);
            var consumer = client.Consumer();
            consumer.Subscribe(client.Topic);
            Take(consumer, 3);
            var producer = client.TransactionalProducer();
            producer.BeginTransaction();
            producer.SendOffsetsToTransaction([new(client.Partition, 3)], consumer.ConsumerGroupMetadata, Wait);
            producer.CommitTransaction(Wait);
            producer.BeginTransaction();
            producer.SendOffsetsToTransaction([new(client.Partition, 1)], consumer.ConsumerGroupMetadata, Wait);
            producer.AbortTransaction(Wait);
            Assert.Equal(3, consumer.Committed([client.Partition], Wait)[0].Offset.Value);
        },
    };

    private static async Task CodecAsync(ConfluentClient client, CompressionType codec)
    {
        await client.CreateAsync();
        client.Fill(200, new() { CompressionType = codec, LingerMs = 20 });
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"v{i}"), client.Read(200).Select(r => r.Message.Value));
    }

    /// <param name="client">The client.</param>
    /// <param name="strategy">How its members share partitions.</param>
    /// <param name="protocol">The name that the group has for it.</param>
    /// <param name="shares">What two members may have of four partitions.</param>
    private static async Task GroupAsync(ConfluentClient client, PartitionAssignmentStrategy strategy, string protocol, params string[] shares)
    {
        await client.CreateAsync(4);
        var first = client.Consumer(new() { PartitionAssignmentStrategy = strategy });
        var second = client.Consumer(new() { PartitionAssignmentStrategy = strategy });
        first.Subscribe(client.Topic);
        second.Subscribe(client.Topic);
        Until(() => shares.Contains(string.Join('|', new[] { Partitions(first), Partitions(second) }.Order(StringComparer.Ordinal))), first, second);
        var described = (await client.Admin.DescribeConsumerGroupsAsync([client.Topic])).ConsumerGroupDescriptions.Single();
        Assert.Equal(protocol, described.PartitionAssignor);
        second.Close();
        client.End(second);
        Until(() => first.Assignment.Count == 4, first);
    }

    private static string Partitions(IConsumer<string, string> consumer) => string.Concat(consumer.Assignment.Select(p => p.Partition.Value).Order());

    private static async Task TransactionAsync(ConfluentClient client, Action<IProducer<string, string>> end, params string[] expected)
    {
        await client.CreateAsync();
        var producer = client.TransactionalProducer();
        producer.BeginTransaction();
        await producer.ProduceAsync(client.Partition, new() { Value = "in" });
        end(producer);
        client.Fill(1);
        Assert.Equal(expected, client.Read(expected.Length, new() { IsolationLevel = IsolationLevel.ReadCommitted }).Select(r => r.Message.Value));
    }
}
