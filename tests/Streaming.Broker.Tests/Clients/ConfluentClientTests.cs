using System.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Broker.Tests.Clients;

public sealed class ConfluentClientTests : IAsyncLifetime
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(20);
    private KafkaBroker _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions());

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Theory]
    [InlineData(CompressionType.None)]
    [InlineData(CompressionType.Gzip)]
    [InlineData(CompressionType.Snappy)]
    [InlineData(CompressionType.Lz4)]
    [InlineData(CompressionType.Zstd)]
    public void Keys_values_headers_and_timestamps_come_back_as_sent(CompressionType compression)
    {
        using var producer = Producer(new() { CompressionType = compression });
        for (var i = 0; i < 100; i++)
        {
            producer.Produce("t", new()
            {
                Key = $"k{i}",
                Value = $"v{i}",
                Timestamp = new Timestamp(1_000 + i, TimestampType.CreateTime),
                Headers = [new Header("h", Encoding.UTF8.GetBytes($"{i}"))],
            });
        }

        producer.Flush(Wait);
        using var consumer = Consumer("g");
        consumer.Assign(new TopicPartitionOffset("t", 0, Offset.Beginning));
        var records = Take(consumer, 100);
        for (var i = 0; i < 100; i++)
        {
            var message = records[i].Message;
            Assert.Equal(($"k{i}", $"v{i}", 1_000 + i), (message.Key, message.Value, message.Timestamp.UnixTimestampMs));
            Assert.Equal($"{i}", Encoding.UTF8.GetString(message.Headers.GetLastBytes("h")));
            Assert.Equal(i, records[i].Offset.Value);
        }
    }

    [Fact]
    public async Task An_offset_is_found_by_time()
    {
        using var producer = Producer();
        for (var i = 0; i < 10; i++)
        {
            await producer.ProduceAsync("t", new() { Key = "k", Value = "v", Timestamp = new Timestamp(1_000 + (i * 10), TimestampType.CreateTime) }, TestContext.Current.CancellationToken);
        }

        using var consumer = Consumer("g");
        TopicPartition partition = new("t", 0);
        Assert.Equal(5, consumer.OffsetsForTimes([new(partition, new Timestamp(1_045, TimestampType.CreateTime))], Wait)[0].Offset.Value);
        Assert.Equal(Offset.End, consumer.OffsetsForTimes([new(partition, new Timestamp(5_000, TimestampType.CreateTime))], Wait)[0].Offset);
        var marks = consumer.QueryWatermarkOffsets(partition, Wait);
        Assert.Equal((0, 10), (marks.Low.Value, marks.High.Value));
    }

    [Fact]
    public async Task A_group_shares_the_partitions_and_continues_where_it_committed()
    {
        await CreateTopicAsync("orders", 4);
        using var producer = Producer();
        for (var i = 0; i < 200; i++)
        {
            producer.Produce(new TopicPartition("orders", i % 4), new() { Key = "k", Value = $"{i}" });
        }

        producer.Flush(Wait);
        HashSet<string> seen = [];
        using (var first = Consumer("ledger"))
        using (var second = Consumer("ledger"))
        {
            first.Subscribe("orders");
            second.Subscribe("orders");
            var deadline = DateTime.UtcNow + Wait;
            while ((seen.Count < 200 || first.Assignment.Count != 2 || second.Assignment.Count != 2) && DateTime.UtcNow < deadline)
            {
                foreach (var consumer in new[] { first, second })
                {
                    if (consumer.Consume(TimeSpan.FromMilliseconds(20)) is { } record)
                    {
                        seen.Add(record.Message.Value);
                    }
                }
            }

            Assert.Equal((2, 2, 200), (first.Assignment.Count, second.Assignment.Count, seen.Count));
            first.Commit();
            second.Commit();
            first.Close();
            second.Close();
        }

        producer.Produce(new TopicPartition("orders", 0), new() { Key = "k", Value = "new" });
        producer.Flush(Wait);
        using var third = Consumer("ledger");
        third.Subscribe("orders");
        Assert.Equal("new", Take(third, 1)[0].Message.Value);
    }

    [Fact]
    public async Task Topics_are_created_described_and_deleted_and_errors_say_why()
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = _broker.BootstrapServers }).Build();
        await CreateTopicAsync("a", 3);
        Assert.Equal(3, admin.GetMetadata("a", Wait).Topics.Single().Partitions.Count);

        var twice = await Assert.ThrowsAsync<CreateTopicsException>(() => CreateTopicAsync("a", 3));
        Assert.Equal("Topic 'a' already exists.", twice.Results.Single().Error.Reason);

        await admin.DeleteTopicsAsync(["a"]);
        Assert.DoesNotContain(admin.GetMetadata(Wait).Topics, t => t.Topic == "a");
    }

    [Fact]
    public async Task A_described_group_names_the_address_that_its_member_joined_from()
    {
        await CreateTopicAsync("orders", 1);
        using var consumer = Consumer("ledger", new() { ClientId = "reader" });
        consumer.Subscribe("orders");
        using var deadline = new CancellationTokenSource(Wait);
        while (consumer.Assignment.Count == 0)
        {
            deadline.Token.ThrowIfCancellationRequested();
            consumer.Consume(TimeSpan.FromMilliseconds(20));
        }

        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = _broker.BootstrapServers }).Build();
        var group = (await admin.DescribeConsumerGroupsAsync(["ledger"])).ConsumerGroupDescriptions.Single();
        var member = Assert.Single(group.Members);
        Assert.Equal(("reader", "/127.0.0.1"), (member.ClientId, member.Host));
        Assert.Equal("orders", Assert.Single(member.Assignment.TopicPartitions).Topic);
    }

    [Fact]
    public async Task A_waiting_consumer_is_woken_by_new_data_long_before_its_wait_ends()
    {
        await CreateTopicAsync("t", 1);
        using var consumer = Consumer("g", new() { FetchWaitMaxMs = 60_000, SocketTimeoutMs = 70_000 });
        consumer.Assign(new TopicPartitionOffset("t", 0, Offset.Beginning));
        Assert.Null(consumer.Consume(TimeSpan.FromMilliseconds(500)));
        using var producer = Producer();
        await producer.ProduceAsync("t", new() { Key = "k", Value = "woken" }, TestContext.Current.CancellationToken);
        Assert.Equal("woken", Take(consumer, 1)[0].Message.Value);
    }

    [Fact]
    public async Task Many_batches_and_large_records_arrive_whole_and_in_order()
    {
        await CreateTopicAsync("t", 1, new() { ["max.message.bytes"] = "5000000" });
        using var producer = Producer(new() { LingerMs = 0, MessageMaxBytes = 5_000_000 });
        for (var i = 0; i < 50; i++)
        {
            producer.Produce("t", new() { Key = $"{i}", Value = new string('x', i % 10 == 0 ? 2_000_000 : 100) });
        }

        producer.Flush(Wait);
        using var consumer = Consumer("g", new() { FetchMaxBytes = 1_000_000, MaxPartitionFetchBytes = 1_000_000, MessageMaxBytes = 1_000_000 });
        consumer.Assign(new TopicPartitionOffset("t", 0, Offset.Beginning));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}"), Take(consumer, 50).Select(r => r.Message.Key));
    }

    [Fact]
    public async Task A_record_that_Kafka_refuses_by_default_is_refused()
    {
        await CreateTopicAsync("t", 1);
        using var producer = Producer(new() { MessageMaxBytes = 5_000_000 });
        var refused = await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.ProduceAsync("t", new() { Value = new string('x', 1_048_589) }, TestContext.Current.CancellationToken));
        Assert.Equal(ErrorCode.MsgSizeTooLarge, refused.Error.Code);
    }

    private async Task CreateTopicAsync(string name, int partitions, Dictionary<string, string>? configs = null)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = _broker.BootstrapServers }).Build();
        await admin.CreateTopicsAsync([new TopicSpecification { Name = name, NumPartitions = partitions, ReplicationFactor = 1, Configs = configs }]);
    }

    private IProducer<string, string> Producer(ProducerConfig? config = null)
    {
        config ??= new();
        config.BootstrapServers = _broker.BootstrapServers;
        config.EnableIdempotence = true;
        return new ProducerBuilder<string, string>(config).Build();
    }

    private IConsumer<string, string> Consumer(string group, ConsumerConfig? config = null)
    {
        config ??= new();
        config.BootstrapServers = _broker.BootstrapServers;
        config.GroupId = group;
        config.AutoOffsetReset = AutoOffsetReset.Earliest;
        config.EnableAutoCommit = false;
        return new ConsumerBuilder<string, string>(config).Build();
    }

    private static List<ConsumeResult<string, string>> Take(IConsumer<string, string> consumer, int count)
    {
        var records = new List<ConsumeResult<string, string>>();
        using var deadline = new CancellationTokenSource(Wait);
        while (records.Count < count)
        {
            records.Add(consumer.Consume(deadline.Token));
        }

        return records;
    }
}
