using System.Diagnostics;
using Confluent.Kafka;

namespace Streaming.ServiceDefaults.Messaging;

/// <summary>One consumed record in the application's hands: a CONSUMER span that continues the sender's trace, and its metrics.</summary>
public readonly struct ProcessOperation
{
    private readonly string _topic;
    private readonly string _group;
    private readonly Activity? _activity;
    private readonly long _started;

    private ProcessOperation(string topic, string group, Activity? activity)
    {
        _topic = topic;
        _group = group;
        _activity = activity;
        _started = Stopwatch.GetTimestamp();
    }

    internal static ProcessOperation Start<TKey, TValue>(string clientId, string group, ConsumeResult<TKey, TValue> result)
    {
        var current = Activity.Current;
        var activity = MessagingInstrumentation.Source.HasListeners()
            ? MessagingInstrumentation.Source.StartActivity(
                SpanNames.Process(result.Topic), ActivityKind.Consumer, TraceContextHeaders.Extract(result.Message.Headers))
            : null;
        // Several records are processed together, so none of their spans is the thread's current one.
        Activity.Current = current;
        if (activity is { IsAllDataRequested: true })
        {
            Describe(activity, clientId, group, result);
        }

        return new ProcessOperation(result.Topic, group, activity);
    }

    /// <summary>Ends the operation.</summary>
    /// <param name="failure">Why it failed; null where it did not.</param>
    public void Complete(Exception? failure = null)
    {
        var errorType = failure?.GetType().FullName;
        var tags = MessagingInstrumentation.Tags(MessagingAttributes.Process, _topic, _group, errorType);
        MessagingInstrumentation.ProcessDuration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        if (failure is not null)
        {
            _activity?.SetTag(MessagingAttributes.ErrorType, errorType);
            _activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
        }

        _activity?.Dispose();
    }

    private static void Describe<TKey, TValue>(Activity activity, string clientId, string group, ConsumeResult<TKey, TValue> result)
    {
        activity.SetTag(MessagingAttributes.System, MessagingAttributes.Kafka);
        activity.SetTag(MessagingAttributes.OperationName, MessagingAttributes.Process);
        activity.SetTag(MessagingAttributes.OperationType, MessagingAttributes.Process);
        activity.SetTag(MessagingAttributes.Destination, result.Topic);
        activity.SetTag(MessagingAttributes.Partition, SpanNames.Partition(result.Partition));
        activity.SetTag(MessagingAttributes.Offset, result.Offset.Value);
        activity.SetTag(MessagingAttributes.ConsumerGroup, group);
        activity.SetTag(MessagingAttributes.ClientId, clientId);
        activity.SetTag(MessagingAttributes.Key, SpanNames.Key(result.Message.Key));
        if (result.Message.Value is null)
        {
            activity.SetTag(MessagingAttributes.Tombstone, true);
        }
    }
}
