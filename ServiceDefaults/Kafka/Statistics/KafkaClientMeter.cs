using System.Diagnostics;
using System.Text.Json;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>Carries one client's reports to the instruments, until it is disposed.</summary>
internal sealed class KafkaClientMeter : IDisposable
{
    /// <summary>How often clients report unless their settings say otherwise.</summary>
    public const int DefaultIntervalMs = 5_000;

    private const string WholeClient = "";
    private const string Transmit = "transmit";
    private const string Receive = "receive";

    private readonly Lock _gate = new();
    private readonly StatisticsDelta _delta = new();
    private readonly RoundTrips _roundTrips = new();
    private readonly KeyValuePair<string, object?>[] _tags;
    private readonly bool _isProducer;
    private bool _isDisposed;

    public KafkaClientMeter(string clientId, string? group)
    {
        _isProducer = group is null;
        _tags =
        [
            new(MessagingAttributes.System, MessagingAttributes.Kafka),
            new(MessagingAttributes.ClientId, clientId),
            new(MessagingAttributes.ClientType, _isProducer ? "producer" : "consumer"),
            .. group is null ? [] : new[] { new KeyValuePair<string, object?>(MessagingAttributes.ConsumerGroup, group) },
        ];
        RoundTripInstruments.Clients.Add(_roundTrips);
    }

    /// <summary>Takes a report; librdkafka calls this from whichever thread serves the client.</summary>
    public void Report(string json)
    {
        var statistics = JsonSerializer.Deserialize(json, StatisticsJson.Default.KafkaStatistics)!;
        lock (_gate)
        {
            // A last report may come while the client closes.
            if (_isDisposed)
            {
                return;
            }

            foreach (var (name, broker) in statistics.Brokers)
            {
                ReportBroker(name, broker, new TagList([.. _tags, .. BrokerAddress.Tags(broker.Nodename)]));
            }

            ReportClient(statistics);
            _roundTrips.Set(statistics.Brokers.Values, _tags);
        }
    }

    public void Dispose()
    {
        RoundTripInstruments.Clients.Remove(_roundTrips);
        lock (_gate)
        {
            _isDisposed = true;
            _delta.Clear();
        }
    }

    private void ReportClient(KafkaStatistics statistics)
    {
        var tags = new TagList(_tags);
        var (transmit, receive) = (With(tags, Transmit), With(tags, Receive));
        _delta.Add(KafkaClientInstruments.Messages, Transmit, statistics.Txmsgs, transmit);
        _delta.Add(KafkaClientInstruments.Messages, Receive, statistics.Rxmsgs, receive);
        _delta.Add(KafkaClientInstruments.MessageBytes, Transmit, statistics.TxmsgBytes, transmit);
        _delta.Add(KafkaClientInstruments.MessageBytes, Receive, statistics.RxmsgBytes, receive);
        _delta.Add(KafkaClientInstruments.Rebalances, WholeClient, statistics.Cgrp?.RebalanceCnt ?? 0, tags);
        var partitions = statistics.Topics.Values.SelectMany(topic => topic.Partitions.Values).ToList();
        // Partitions of a consumer share one queue, and each of them reports the whole of it.
        _delta.Set(KafkaClientInstruments.QueueMessages, WholeClient, _isProducer ? statistics.MsgCnt : partitions.Select(p => p.FetchqCnt).DefaultIfEmpty().Max(), tags);
        _delta.Set(KafkaClientInstruments.QueueBytes, WholeClient, _isProducer ? statistics.MsgSize : partitions.Select(p => p.FetchqSize).DefaultIfEmpty().Max(), tags);
    }

    private void ReportBroker(string name, BrokerStatistics broker, TagList tags)
    {
        var (transmit, receive) = (With(tags, Transmit), With(tags, Receive));
        _delta.Add(KafkaClientInstruments.Requests, name, broker.Tx, tags);
        _delta.Add(KafkaClientInstruments.Responses, name, broker.Rx, tags);
        _delta.Add(KafkaClientInstruments.NetworkBytes, name + Transmit, broker.Txbytes, transmit);
        _delta.Add(KafkaClientInstruments.NetworkBytes, name + Receive, broker.Rxbytes, receive);
        _delta.Add(KafkaClientInstruments.Errors, name + Transmit, broker.Txerrs, transmit);
        _delta.Add(KafkaClientInstruments.Errors, name + Receive, broker.Rxerrs, receive);
        _delta.Add(KafkaClientInstruments.Retries, name, broker.Txretries, tags);
        _delta.Add(KafkaClientInstruments.Timeouts, name, broker.ReqTimeouts, tags);
        _delta.Add(KafkaClientInstruments.Connects, name, broker.Connects, tags);
        _delta.Add(KafkaClientInstruments.Disconnects, name, broker.Disconnects, tags);
        _delta.Set(KafkaClientInstruments.RequestsInFlight, name, broker.OutbufCnt + broker.WaitrespCnt, tags);
    }

    private static TagList With(TagList tags, string direction)
    {
        tags.Add(MessagingAttributes.Direction, direction);
        return tags;
    }
}
