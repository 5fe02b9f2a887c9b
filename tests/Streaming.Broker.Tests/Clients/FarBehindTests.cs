using System.Globalization;
using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Broker.Tests.Clients;

public sealed class FarBehindTests
{
    private const int Count = 300_000;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_consumer_far_behind_a_producer_at_full_speed_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var broker = await KafkaBroker.StartAsync(
            new KafkaBrokerOptions { DataDirectory = folder.Path, SegmentBytes = 4 * 1024 * 1024 }, cancellationToken: TestContext.Current.CancellationToken);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
        await admin.CreateTopicsAsync([new TopicSpecification { Name = "t", NumPartitions = 1 }]);
        using var producer = new ProducerBuilder<Null, string>(new ProducerConfig { BootstrapServers = broker.BootstrapServers, EnableIdempotence = true, QueueBufferingMaxMessages = Count }).Build();
        for (var i = 0; i < Count; i++)
        {
            producer.Produce("t", new() { Value = i.ToString("D150", CultureInfo.InvariantCulture) });
        }

        using var consumer = new ConsumerBuilder<Ignore, string>(new ConsumerConfig { BootstrapServers = broker.BootstrapServers, GroupId = "g" }).Build();
        consumer.Assign(new TopicPartitionOffset("t", 0, Offset.Beginning));
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(2 * Wait);
        for (var i = 0; i < Count; i++)
        {
            var record = consumer.Consume(deadline.Token);
            Assert.Equal((i, i), (record.Offset.Value, int.Parse(record.Message.Value, CultureInfo.InvariantCulture)));
        }

        Assert.Equal(0, producer.Flush(Wait));
    }
}
