using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka.Statistics;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka.Lag;

/// <summary>
/// How many records each partition of one consumer has beyond what it was handed. It knows nothing of commits, so it is right for
/// consumers that keep their offsets elsewhere, or nowhere. The ends are those that came with the last fetch; a partition counts
/// from its first record, or its end where the consumer is told of that.
/// </summary>
internal sealed class ConsumerLag
{
    /// <summary>The consumers that live; whoever makes one adds it, and removes it before it closes.</summary>
    public static readonly Observed<ConsumerLag> Consumers = new();

    private readonly ConcurrentDictionary<TopicPartition, long> _next = new();
    private readonly Func<IReadOnlyList<TopicPartition>> _assignment;
    private readonly Func<TopicPartition, WatermarkOffsets> _offsets;
    private readonly string _clientId;
    private readonly string _group;

    static ConsumerLag() => MessagingInstrumentation.Meter.CreateObservableGauge(
        "kafka.consumer.lag", () => Consumers.Observe(consumer => consumer.Measure()), "{message}", "Records of a partition that the consumer was not handed yet.");

    public ConsumerLag(
        Func<IReadOnlyList<TopicPartition>> assignment, Func<TopicPartition, WatermarkOffsets> offsets, string clientId, string group)
    {
        _assignment = assignment;
        _offsets = offsets;
        _clientId = clientId;
        _group = group;
    }

    /// <summary>Everything before an offset was handed out.</summary>
    public void MoveTo(TopicPartition partition, Offset next) => _next[partition] = next.Value;

    private List<Measurement<long>> Measure()
    {
        var measurements = new List<Measurement<long>>();
        foreach (var partition in _assignment())
        {
            if (_next.TryGetValue(partition, out var next) && End(partition) is { IsSpecial: false } end)
            {
                measurements.Add(new Measurement<long>(
                    Math.Max(0, end.Value - next),
                    new(MessagingAttributes.System, MessagingAttributes.Kafka),
                    new(MessagingAttributes.Destination, partition.Topic),
                    new(MessagingAttributes.Partition, SpanNames.Partition(partition.Partition)),
                    new(MessagingAttributes.ConsumerGroup, _group),
                    new(MessagingAttributes.ClientId, _clientId)));
            }
        }

        return measurements;
    }

    private Offset End(TopicPartition partition)
    {
        try
        {
            return _offsets(partition).High;
        }
        catch (KafkaException exception) when (exception.Error.Code == ErrorCode.Local_UnknownPartition)
        {
            // It went to another consumer since the assignment was asked for.
            return Offset.Unset;
        }
    }
}
