using System.Diagnostics.Metrics;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>What librdkafka tells of itself, as instruments. OpenTelemetry's conventions have no names for it, so these are the platform's.</summary>
internal static class KafkaClientInstruments
{
    private static readonly Meter Meter = MessagingInstrumentation.Meter;

    public static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "kafka.client.requests", "{request}", "Requests sent to brokers.");

    public static readonly Counter<long> Responses = Meter.CreateCounter<long>(
        "kafka.client.responses", "{response}", "Answers received from brokers.");

    public static readonly Counter<long> NetworkBytes = Meter.CreateCounter<long>(
        "kafka.client.network.io", "By", "Bytes sent to and received from brokers.");

    public static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "kafka.client.errors", "{error}", "Requests that failed to be sent, and answers that could not be used.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "kafka.client.retries", "{request}", "Requests sent again.");

    public static readonly Counter<long> Timeouts = Meter.CreateCounter<long>(
        "kafka.client.timeouts", "{request}", "Requests that were not answered in time.");

    public static readonly Counter<long> Connects = Meter.CreateCounter<long>(
        "kafka.client.connects", "{connection}", "Attempts to connect to brokers.");

    public static readonly Counter<long> Disconnects = Meter.CreateCounter<long>(
        "kafka.client.disconnects", "{connection}", "Connections to brokers that ended, by whomever.");

    public static readonly UpDownCounter<long> RequestsInFlight = Meter.CreateUpDownCounter<long>(
        "kafka.client.in_flight", "{request}", "Requests that wait to be sent, or for their answer.");

    public static readonly Counter<long> Messages = Meter.CreateCounter<long>(
        "kafka.client.messages", "{message}", "Records sent to and received from brokers.");

    public static readonly Counter<long> MessageBytes = Meter.CreateCounter<long>(
        "kafka.client.message.io", "By", "Bytes of records sent to and received from brokers, before compression.");

    public static readonly UpDownCounter<long> QueueMessages = Meter.CreateUpDownCounter<long>(
        "kafka.client.queue.messages", "{message}", "Producer: records that no broker has acknowledged yet. Consumer: records fetched and not handed out yet.");

    public static readonly UpDownCounter<long> QueueBytes = Meter.CreateUpDownCounter<long>(
        "kafka.client.queue.size", "By", "Bytes of the records in the client's queue.");

    public static readonly Counter<long> Rebalances = Meter.CreateCounter<long>(
        "kafka.client.rebalances", "{rebalance}", "Rebalances of the consumer's group that it took part in.");
}
