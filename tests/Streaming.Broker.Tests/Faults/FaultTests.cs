using Confluent.Kafka;
using Streaming.Broker.Faults;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Tests.Faults;

public sealed class FaultTests : IAsyncLifetime
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);
    private KafkaBroker _broker = null!;

    public async ValueTask InitializeAsync() => _broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions());

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task A_record_whose_answer_was_lost_is_stored_once()
    {
        using var producer = Producer();
        await producer.ProduceAsync("t", new() { Value = "first" }, TestContext.Current.CancellationToken);
        _broker.Faults.Add(new(ApiKey.Produce) { Disconnect = DisconnectPoint.AfterHandling, Times = 2 });

        var stored = await producer.ProduceAsync("t", new() { Value = "second" }, TestContext.Current.CancellationToken);

        Assert.Equal((1, 0, 2), (stored.Offset.Value, _broker.Faults.Waiting, End()));
    }

    [Fact]
    public async Task An_error_that_passes_is_tried_again_and_one_that_stays_is_told()
    {
        using var producer = Producer();
        _broker.Faults.Add(new(ApiKey.Produce) { Error = Streaming.Broker.Protocol.ErrorCode.NotEnoughReplicas, Times = 2 });
        Assert.Equal(0, (await producer.ProduceAsync("t", new() { Value = "a" }, TestContext.Current.CancellationToken)).Offset.Value);

        _broker.Faults.Add(new(ApiKey.Produce) { Error = Streaming.Broker.Protocol.ErrorCode.TopicAuthorizationFailed });
        var refused = await Assert.ThrowsAsync<ProduceException<Null, string>>(() => producer.ProduceAsync("t", new() { Value = "b" }, TestContext.Current.CancellationToken));
        Assert.Equal(Confluent.Kafka.ErrorCode.TopicAuthorizationFailed, refused.Error.Code);
        Assert.Equal(1, End());
    }

    [Fact]
    public async Task A_connection_that_breaks_before_the_request_takes_effect_stores_nothing()
    {
        using var producer = new ProducerBuilder<Null, string>(new ProducerConfig { BootstrapServers = _broker.BootstrapServers, MessageSendMaxRetries = 0 })
            .SetLogHandler((_, _) => { }).Build();
        await producer.ProduceAsync("t", new() { Value = "a" }, TestContext.Current.CancellationToken);
        _broker.Faults.Add(new(ApiKey.Produce) { Disconnect = DisconnectPoint.BeforeHandling });

        await Assert.ThrowsAsync<ProduceException<Null, string>>(() => producer.ProduceAsync("t", new() { Value = "b" }, TestContext.Current.CancellationToken));

        Assert.Equal(1, End());
    }

    [Fact]
    public async Task A_delay_holds_the_request_by_the_clock_of_the_broker()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions(), timeProvider: time, cancellationToken: TestContext.Current.CancellationToken);
        broker.Faults.Add(new(ApiKey.Produce) { Delay = TimeSpan.FromHours(1) });
        using var producer = new ProducerBuilder<Null, string>(new ProducerConfig { BootstrapServers = broker.BootstrapServers }).Build();
        var sending = producer.ProduceAsync("t", new() { Value = "a" }, TestContext.Current.CancellationToken);
        using var deadline = new CancellationTokenSource(Wait);
        while (broker.Faults.Waiting > 0)
        {
            await Task.Delay(5, deadline.Token);
        }

        Assert.False(sending.IsCompleted);
        while (!sending.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(10));
            await Task.WhenAny(sending, Task.Delay(5, deadline.Token));
        }

        Assert.Equal(0, (await sending).Offset.Value);
    }

    [Fact]
    public void A_fault_that_never_happens_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _broker.Faults.Add(new(ApiKey.Fetch) { Times = 0 }));

    private long End()
    {
        using var consumer = new ConsumerBuilder<Ignore, Ignore>(new ConsumerConfig { BootstrapServers = _broker.BootstrapServers, GroupId = "g" }).Build();
        return consumer.QueryWatermarkOffsets(new("t", 0), Wait).High.Value;
    }

    private IProducer<Null, string> Producer() => new ProducerBuilder<Null, string>(new ProducerConfig
    {
        BootstrapServers = _broker.BootstrapServers,
        EnableIdempotence = true,
        ReconnectBackoffMs = 10,
        ReconnectBackoffMaxMs = 50,
        RetryBackoffMs = 10,
    }).SetLogHandler((_, _) => { }).Build();
}
