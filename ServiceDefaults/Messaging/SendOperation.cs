using System.Diagnostics;
using Confluent.Kafka;

namespace Streaming.ServiceDefaults.Messaging;

/// <summary>One record on its way to the broker: a PRODUCER span whose context travels in the record's headers, and its metrics.</summary>
internal readonly struct SendOperation
{
    private readonly string _topic;
    private readonly Activity? _activity;
    private readonly long _started;

    private SendOperation(string topic, Activity? activity)
    {
        _topic = topic;
        _activity = activity;
        _started = Stopwatch.GetTimestamp();
    }

    public static SendOperation Start<TKey, TValue>(string clientId, string topic, Message<TKey, TValue> message, ActivityContext parent)
    {
        // The span ends on another thread, with the broker's answer, so it may not stay this thread's current one.
        var current = Activity.Current;
        var activity = MessagingInstrumentation.Source.HasListeners()
            ? MessagingInstrumentation.Source.StartActivity(SpanNames.Send(topic), ActivityKind.Producer, parent)
            : null;
        Activity.Current = current;
        if (activity is not null)
        {
            message.Headers ??= [];
            TraceContextHeaders.Inject(message.Headers, activity);
            Describe(activity, clientId, topic, message);
        }

        return new SendOperation(topic, activity);
    }

    public void Complete(Error error, Partition partition, Offset offset)
    {
        var errorType = error.IsError ? error.Code.ToString() : null;
        MessagingInstrumentation.OperationDuration.Record(
            Stopwatch.GetElapsedTime(_started).TotalSeconds,
            MessagingInstrumentation.DurationTags(MessagingAttributes.Send, MessagingAttributes.Send, _topic, errorType: errorType));
        MessagingInstrumentation.SentMessages.Add(1, MessagingInstrumentation.Tags(MessagingAttributes.Send, _topic, errorType: errorType));
        if (_activity is null)
        {
            return;
        }

        if (errorType is null)
        {
            _activity.SetTag(MessagingAttributes.Partition, SpanNames.Partition(partition));
            _activity.SetTag(MessagingAttributes.Offset, offset.Value);
        }
        else
        {
            _activity.SetTag(MessagingAttributes.ErrorType, errorType);
            _activity.SetStatus(ActivityStatusCode.Error, error.Reason);
        }

        _activity.Dispose();
    }

    private static void Describe<TKey, TValue>(Activity activity, string clientId, string topic, Message<TKey, TValue> message)
    {
        if (!activity.IsAllDataRequested)
        {
            return;
        }

        activity.SetTag(MessagingAttributes.System, MessagingAttributes.Kafka);
        activity.SetTag(MessagingAttributes.OperationName, MessagingAttributes.Send);
        activity.SetTag(MessagingAttributes.OperationType, MessagingAttributes.Send);
        activity.SetTag(MessagingAttributes.Destination, topic);
        activity.SetTag(MessagingAttributes.ClientId, clientId);
        activity.SetTag(MessagingAttributes.Key, SpanNames.Key(message.Key));
        if (message.Value is null)
        {
            activity.SetTag(MessagingAttributes.Tombstone, true);
        }
    }
}
