using System.Diagnostics;
using Confluent.Kafka;

namespace Streaming.ServiceDefaults.Messaging;

/// <summary>
/// A batch taken from the client: a CLIENT span with links to the senders, and its metrics. A poll that brings nothing is waiting
/// and no operation.
/// </summary>
internal readonly struct ReceiveOperation
{
    // What OpenTelemetry's SDKs keep of a span unless told otherwise.
    private const int MaxLinks = 128;

    private readonly string _clientId;
    private readonly string _group;
    private readonly DateTimeOffset _start;
    private readonly long _started;

    private ReceiveOperation(string clientId, string group, DateTimeOffset start)
    {
        _clientId = clientId;
        _group = group;
        _start = start;
        _started = Stopwatch.GetTimestamp();
    }

    public static ReceiveOperation Start(string clientId, string group, TimeProvider time) => new(clientId, group, time.GetUtcNow());

    /// <summary>Ends the operation with what came.</summary>
    public void Complete<TKey, TValue>(IReadOnlyCollection<ConsumeResult<TKey, TValue>> records)
    {
        if (records.Count == 0)
        {
            return;
        }

        var topics = records.CountBy(record => record.Topic).ToList();
        foreach (var (topic, count) in topics)
        {
            MessagingInstrumentation.ConsumedMessages.Add(count, MessagingInstrumentation.Tags(MessagingAttributes.Poll, topic, _group));
        }

        var single = topics.Count == 1 ? topics[0].Key : null;
        RecordDuration(single, errorType: null);
        if (!MessagingInstrumentation.Source.HasListeners())
        {
            return;
        }

        var links = records.Select(record => TraceContextHeaders.Extract(record.Message.Headers))
            .Where(context => context != default).Take(MaxLinks).Select(context => new ActivityLink(context));
        using var activity = Trace(single, [.. links]);
        activity?.SetTag(MessagingAttributes.BatchSize, records.Count);
        if (records.DistinctBy(record => record.Partition).Count() == 1)
        {
            activity?.SetTag(MessagingAttributes.Partition, SpanNames.Partition(records.First().Partition));
        }
    }

    /// <summary>Ends the operation with an error.</summary>
    public void Fail(ConsumeException exception)
    {
        var errorType = exception.Error.Code.ToString();
        var topic = exception.ConsumerRecord?.Topic;
        RecordDuration(topic, errorType);
        using var activity = Trace(topic, links: null);
        activity?.SetTag(MessagingAttributes.ErrorType, errorType);
        activity?.SetStatus(ActivityStatusCode.Error, exception.Error.Reason);
    }

    private void RecordDuration(string? topic, string? errorType) => MessagingInstrumentation.OperationDuration.Record(
        Stopwatch.GetElapsedTime(_started).TotalSeconds,
        MessagingInstrumentation.DurationTags(MessagingAttributes.Poll, MessagingAttributes.Receive, topic, _group, errorType));

    private Activity? Trace(string? topic, IEnumerable<ActivityLink>? links)
    {
        var activity = MessagingInstrumentation.Source.StartActivity(
            SpanNames.Poll(topic), ActivityKind.Client, parentContext: default, tags: null, links, _start);
        activity?.SetTag(MessagingAttributes.System, MessagingAttributes.Kafka);
        activity?.SetTag(MessagingAttributes.OperationName, MessagingAttributes.Poll);
        activity?.SetTag(MessagingAttributes.OperationType, MessagingAttributes.Receive);
        if (topic is not null)
        {
            activity?.SetTag(MessagingAttributes.Destination, topic);
        }

        activity?.SetTag(MessagingAttributes.ConsumerGroup, _group);
        activity?.SetTag(MessagingAttributes.ClientId, _clientId);
        return activity;
    }
}
