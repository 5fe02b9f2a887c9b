using Confluent.Kafka;

namespace Streaming.Broker.Tests.Api;

public sealed class FetchWaitTests
{
    [Fact]
    public async Task A_wait_whose_time_is_over_as_the_data_comes_harms_nothing()
    {
        var time = new LateTimers();
        await using var broker = KafkaBroker.Start(new KafkaBrokerOptions { AdvertisedHost = "127.0.0.1" }, null, time);
        using var producer = new ProducerBuilder<Null, string>(new ProducerConfig { BootstrapServers = broker.BootstrapServers, LingerMs = 0 }).Build();
        await producer.ProduceAsync("t", new() { Value = "0" }, TestContext.Current.CancellationToken);
        using var consumer = new ConsumerBuilder<Ignore, string>(new ConsumerConfig { BootstrapServers = broker.BootstrapServers, GroupId = "g", EnableAutoCommit = false }).Build();
        consumer.Assign(new TopicPartitionOffset("t", 0, Offset.Beginning));

        var fired = 0;
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal($"{i}", consumer.Consume(TimeSpan.FromSeconds(30))?.Message.Value);
            await producer.ProduceAsync("t", new() { Value = $"{i + 1}" }, TestContext.Current.CancellationToken);
            fired += time.FireDisposed();
        }

        Assert.True(fired > 0, "No fetch waited.");
    }
}
