using Streaming.ServiceDefaults.Kafka.Statistics;

namespace Streaming.ServiceDefaults.Tests.Kafka.Statistics;

[Collection(nameof(TelemetryCollection))]
public sealed class KafkaClientMeterTests : IDisposable
{
    private readonly string _client = $"messaging.client.id={Guid.NewGuid()}";
    private readonly Measurements _measurements = new();

    private string ClientId => _client["messaging.client.id=".Length..];

    public void Dispose() => _measurements.Dispose();

    [Fact]
    public void Totals_become_additions_and_levels_follow()
    {
        using var meter = new KafkaClientMeter(ClientId, group: null);
        meter.Report(Report(sent: 10, waiting: 4, requests: 7));
        meter.Report(Report(sent: 25, waiting: 1, requests: 9));

        Assert.Equal([10, 15], _measurements.Of("kafka.client.messages", _client, "network.io.direction=transmit").Select(measured => measured.Value));
        Assert.Equal(1, _measurements.Sum("kafka.client.queue.messages", _client));
        Assert.Equal(9, _measurements.Sum("kafka.client.requests", _client, "server.address=kafka-0.example", "server.port=9092"));
        Assert.All(_measurements.Of("kafka.client.requests", _client), measured => Assert.Equal(
            ["messaging.system=kafka", _client, "kafka.client.type=producer", "server.address=kafka-0.example", "server.port=9092"], measured.Tags));
    }

    [Fact]
    public void The_next_client_of_the_name_adds_up_and_one_that_ended_has_no_queue()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            using var meter = new KafkaClientMeter(ClientId, group: null);
            meter.Report(Report(sent: 10, waiting: 4, requests: 7));
        }

        Assert.Equal(20, _measurements.Sum("kafka.client.messages", _client, "network.io.direction=transmit"));
        Assert.Equal(0, _measurements.Sum("kafka.client.queue.messages", _client));
        Assert.Equal(0, _measurements.Sum("kafka.client.in_flight", _client));
        Assert.Empty(_measurements.Observe("kafka.client.round_trip.mean", _client));
    }

    [Fact]
    public void A_report_after_the_end_is_not_counted()
    {
        var meter = new KafkaClientMeter(ClientId, group: null);
        meter.Dispose();
        meter.Report(Report(sent: 10, waiting: 4, requests: 7));

        Assert.Empty(_measurements.Of("kafka.client.messages", _client));
    }

    [Fact]
    public void Connections_to_one_broker_are_put_together_and_times_are_seconds()
    {
        using var meter = new KafkaClientMeter(ClientId, "group");
        meter.Report("""
            {"brokers":{
              "b:1/0":{"nodename":"b:1","connects":2,"rtt":{"cnt":1,"sum":1000,"p99":1000}},
              "GroupCoordinator":{"nodename":"b:1","connects":3,"rtt":{"cnt":3,"sum":3000000,"p99":1500000}},
              "new":{"nodename":"","connects":1,"rtt":{"cnt":0,"sum":0,"p99":0}}},
             "cgrp":{"rebalance_cnt":2}}
            """);

        Assert.Equal(5, _measurements.Sum("kafka.client.connects", _client, "server.address=b", "server.port=1"));
        Assert.Equal(2, _measurements.Sum("kafka.client.rebalances", _client, "messaging.consumer.group.name=group"));
        Assert.Equal(0.75025, Assert.Single(_measurements.Observe("kafka.client.round_trip.mean", _client)).Value);
        Assert.Equal(1.5, Assert.Single(_measurements.Observe("kafka.client.round_trip.p99", _client)).Value);
    }

    [Fact]
    public void The_queue_that_partitions_share_is_counted_once()
    {
        using var meter = new KafkaClientMeter(ClientId, "group");
        meter.Report("""{"topics":{"t":{"partitions":{"0":{"fetchq_cnt":285,"fetchq_size":280},"1":{"fetchq_cnt":285,"fetchq_size":280},"-1":{"fetchq_cnt":0,"fetchq_size":0}}}}}""");

        Assert.Equal(285, _measurements.Sum("kafka.client.queue.messages", _client));
        Assert.Equal(280, _measurements.Sum("kafka.client.queue.size", _client));
    }

    private static string Report(long sent, long waiting, long requests) => $$"""
        {"name":"x#producer-1","msg_cnt":{{waiting}},"msg_size":{{waiting * 100}},"txmsgs":{{sent}},"txmsg_bytes":{{sent * 100}},
         "brokers":{"kafka-0.example:9092/0":{"nodename":"kafka-0.example:9092","tx":{{requests}},"outbuf_cnt":1,"waitresp_cnt":2,
           "rtt":{"cnt":2,"sum":3000,"p99":2000} } } }
        """;
}
