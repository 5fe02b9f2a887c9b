using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Time.Testing;

namespace Streaming.Broker.Tests;

public sealed class LogMaintenanceTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Records_leave_a_running_broker_when_their_time_is_over()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions(), timeProvider: time, cancellationToken: TestContext.Current.CancellationToken);
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
        await admin.CreateTopicsAsync([new TopicSpecification { Name = "t", NumPartitions = 1, Configs = new() { ["retention.ms"] = "60000" } }]);
        using var producer = new ProducerBuilder<Null, string>(new ProducerConfig { BootstrapServers = broker.BootstrapServers }).Build();
        await producer.ProduceAsync("t", new() { Value = "a" }, TestContext.Current.CancellationToken);
        using var consumer = new ConsumerBuilder<Ignore, string>(new ConsumerConfig { BootstrapServers = broker.BootstrapServers, GroupId = "g" }).Build();
        Assert.Equal(0, consumer.QueryWatermarkOffsets(new("t", 0), Wait).Low.Value);

        time.Advance(TimeSpan.FromMinutes(2));

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Wait);
        while (consumer.QueryWatermarkOffsets(new("t", 0), Wait).Low.Value == 0)
        {
            await Task.Delay(10, deadline.Token);
        }
    }
}
