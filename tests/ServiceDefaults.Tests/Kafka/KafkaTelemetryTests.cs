using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Confluent.Kafka;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Streaming.Broker;
using Streaming.ServiceDefaults.Kafka;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Tests.Kafka;

/// <summary>Real clients with a real broker.</summary>
[Collection(nameof(TelemetryCollection))]
public sealed class KafkaTelemetryTests : IAsyncDisposable
{
    private const string Group = "messaging.consumer.group.name=readers";
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly string _topic = $"t-{Guid.NewGuid()}";
    private readonly KafkaBroker _broker;
    private readonly IHost _host;
    private readonly Measurements _measurements = new();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public KafkaTelemetryTests()
    {
        var options = new KafkaBrokerOptions { Port = 0 };
        options.Topics.Add(new TopicOptions { Name = _topic, Partitions = 2 });
        _broker = KafkaBroker.Start(options);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = _topic });
        builder.Configuration["ConnectionStrings:kafka"] = _broker.BootstrapServers;
        builder.AddKafkaProducer<string, string>("kafka", (_, settings) => settings.Config.StatisticsIntervalMs = 100);
        builder.AddKafkaConsumer<string, string>("kafka", (_, settings) =>
        {
            settings.Config.StatisticsIntervalMs = 100;
            settings.Config.GroupId = "readers";
            settings.Config.EnableAutoCommit = false;
            settings.Config.EnablePartitionEof = true;
        });
        _host = builder.Build();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MessagingInstrumentation.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private string Destination => $"messaging.destination.name={_topic}";

    private string Client => $"messaging.client.id={_topic}";

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _measurements.Dispose();
        _host.Dispose();
        await _broker.DisposeAsync();
    }

    [Fact]
    public async Task The_four_metrics_of_the_conventions_are_measured_with_their_units_and_attributes()
    {
        await ProduceAsync(3);
        using var consumer = Consume(partitions: 1);
        var records = Take(consumer, 3);
        records.ForEach(record => consumer.StartProcess(record).Complete());

        Assert.Equal(3, _measurements.Sum("messaging.client.sent.messages", "messaging.system=kafka", "messaging.operation.name=send", Destination));
        Assert.Equal(3, _measurements.Sum("messaging.client.consumed.messages", "messaging.system=kafka", "messaging.operation.name=poll", Destination, Group));
        Assert.Equal(3, _measurements.Of("messaging.process.duration", "messaging.system=kafka", "messaging.operation.name=process", Destination, Group).Count);
        Assert.Equal(3, _measurements.Of("messaging.client.operation.duration", "messaging.operation.name=send", "messaging.operation.type=send", Destination).Count);
        Assert.NotEmpty(_measurements.Of("messaging.client.operation.duration", "messaging.operation.name=poll", "messaging.operation.type=receive", Destination, Group));
        foreach (var name in new[] { "messaging.client.operation.duration", "messaging.process.duration" })
        {
            var histogram = Assert.IsType<Histogram<double>>(_measurements.Instruments[name]);
            Assert.Equal("s", histogram.Unit);
            Assert.Equal(Seconds, histogram.Advice?.HistogramBucketBoundaries);
        }

        Assert.Equal("{message}", Assert.IsType<Counter<long>>(_measurements.Instruments["messaging.client.sent.messages"]).Unit);
        Assert.Equal("{message}", Assert.IsType<Counter<long>>(_measurements.Instruments["messaging.client.consumed.messages"]).Unit);
    }

    [Fact]
    public async Task What_fails_has_its_error_type()
    {
        using var producer = _host.Services.GetRequiredService<KafkaProducerFactory<string, string>>().Create();
        await Assert.ThrowsAsync<ProduceException<string, string>>(() => producer.ProduceAsync(
            _topic, new Message<string, string> { Key = "k", Value = new string('x', 2_000_000) }, TestContext.Current.CancellationToken));

        Assert.Single(_measurements.Of("messaging.client.sent.messages", Destination, "error.type=MsgSizeTooLarge"));
        Assert.Single(_measurements.Of("messaging.client.operation.duration", Destination, "error.type=MsgSizeTooLarge"));
    }

    [Fact]
    public async Task A_batch_is_one_receive_span_with_links_to_its_senders()
    {
        await ProduceAsync(3);
        using var consumer = Consume(partitions: 1);
        var records = Take(consumer, 3);

        var sends = _spans.Where(span => span.OperationName == $"send {_topic}").ToList();
        var polls = _spans.Where(span => span.OperationName == $"poll {_topic}").ToList();
        Assert.Equal(3, sends.Count);
        Assert.Equal(sends.Select(span => span.SpanId).ToHashSet(), polls.SelectMany(span => span.Links).Select(link => link.Context.SpanId).ToHashSet());
        Assert.All(polls, span => Assert.Equal(ActivityKind.Client, span.Kind));
        Assert.Equal(3, polls.Sum(span => (int)span.GetTagItem("messaging.batch.message_count")!));
        Assert.Equal(
            [
                "messaging.system=kafka", "messaging.operation.name=poll", "messaging.operation.type=receive", Destination, Group, Client,
                $"messaging.batch.message_count={polls[0].Links.Count()}", "messaging.destination.partition.id=0",
            ],
            polls[0].TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(3, records.Count);
    }

    [Fact]
    public async Task Lag_is_end_minus_next_for_each_partition_without_any_commit()
    {
        await ProduceAsync(10);
        using var consumer = Consume(partitions: 2);
        Assert.Equal(4, Take(consumer, 4, limit: 1).Count);
        await Measurements.UntilAsync(() => Lag(0) == 6);

        Take(consumer, 6);
        // The end of the partition without records is told, and counts.
        await Measurements.UntilAsync(() =>
        {
            Take(consumer, 0, limit: 1);
            return Lag(0) == 0 && Lag(1) == 0;
        });
        Assert.Equal("{message}", _measurements.Instruments["kafka.consumer.lag"].Unit);
        Assert.Equal(
            ["messaging.system=kafka", Destination, "messaging.destination.partition.id=0", Group, Client],
            Assert.Single(_measurements.Observe("kafka.consumer.lag", Destination, "messaging.destination.partition.id=0")).Tags);

        consumer.Dispose();
        Assert.Empty(_measurements.Observe("kafka.consumer.lag", Destination));
    }

    [Fact]
    public async Task Reports_of_the_clients_become_metrics()
    {
        using var producer = await ProduceAsync(10, dispose: false);
        using var consumer = Consume(partitions: 2);
        Take(consumer, 10);
        await Measurements.UntilAsync(() =>
        {
            Take(consumer, 0, limit: 1);
            return _measurements.Sum("kafka.client.messages", Client, "kafka.client.type=producer", "network.io.direction=transmit") == 10
                && _measurements.Sum("kafka.client.messages", Client, "kafka.client.type=consumer", "network.io.direction=receive") == 10
                && _measurements.Observe("kafka.client.round_trip.mean", Client, "kafka.client.type=consumer").Count == 1;
        });

        Assert.True(_measurements.Sum("kafka.client.network.io", Client, "network.io.direction=transmit") > 0);
        Assert.True(_measurements.Sum("kafka.client.connects", Client, "server.address=localhost") >= 2);
        Assert.Equal("By", _measurements.Instruments["kafka.client.network.io"].Unit);
    }

    private double? Lag(int partition) =>
        _measurements.Observe("kafka.consumer.lag", Destination, $"messaging.destination.partition.id={partition}").SingleOrDefault()?.Value;

    private async Task<KafkaProducer<string, string>> ProduceAsync(int count, bool dispose = true)
    {
        var producer = _host.Services.GetRequiredService<KafkaProducerFactory<string, string>>().Create();
        for (var number = 0; number < count; number++)
        {
            // The key's hash is that of partition 0.
            await producer.ProduceAsync(_topic, new Message<string, string> { Key = "d", Value = $"{number}" }, TestContext.Current.CancellationToken);
        }

        if (dispose)
        {
            producer.Dispose();
        }

        return producer;
    }

    private KafkaConsumer<string, string> Consume(int partitions)
    {
        var consumer = _host.Services.GetRequiredService<KafkaConsumerFactory<string, string>>().Create();
        consumer.Client.Assign(Enumerable.Range(0, partitions).Select(partition => new TopicPartitionOffset(_topic, partition, Offset.Beginning)));
        return consumer;
    }

    private static List<ConsumeResult<string, string>> Take(KafkaConsumer<string, string> consumer, int count, int limit = 100)
    {
        var started = Stopwatch.GetTimestamp();
        var records = new List<ConsumeResult<string, string>>();
        do
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), $"{records.Count} of {count} records came.");
            records.AddRange(consumer
                .ConsumeBatch(limit, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken)
                .Where(result => !result.IsPartitionEOF));
        }
        while (records.Count < count);
        return records;
    }
}
