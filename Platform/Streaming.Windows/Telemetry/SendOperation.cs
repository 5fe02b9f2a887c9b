using System.Diagnostics;
using System.Globalization;
using Confluent.Kafka;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Telemetry;

/// <summary>One window on its way to the broker: a PRODUCER span whose context travels in the record's headers, and its metrics.</summary>
internal sealed class SendOperation : IDisposable
{
    private readonly string _topic;
    private readonly Activity? _activity;
    private readonly long _started = Stopwatch.GetTimestamp();
    private string? _error;

    private SendOperation(string topic, Activity? activity)
    {
        _topic = topic;
        _activity = activity;
    }

    public static SendOperation Start(JobDeclaration job, Message<byte[], byte[]> message, string key)
    {
        var activity = JobInstrumentation.Source.StartActivity($"{MessagingAttributes.Send} {job.Sink.Topic}", ActivityKind.Producer);
        if (activity is not null)
        {
            message.Headers = [];
            TraceContext.Inject(message.Headers, activity);
            activity.SetTag(MessagingAttributes.System, MessagingAttributes.Kafka);
            activity.SetTag(MessagingAttributes.OperationName, MessagingAttributes.Send);
            activity.SetTag(MessagingAttributes.OperationType, MessagingAttributes.Send);
            activity.SetTag(MessagingAttributes.Destination, job.Sink.Topic);
            activity.SetTag(MessagingAttributes.ClientId, job.Name);
            activity.SetTag(MessagingAttributes.Key, key);
        }

        return new(job.Sink.Topic, activity);
    }

    public void Delivered(DeliveryResult<byte[], byte[]> result)
    {
        _activity?.SetTag(MessagingAttributes.Partition, result.Partition.Value.ToString(CultureInfo.InvariantCulture));
        _activity?.SetTag(MessagingAttributes.Offset, result.Offset.Value);
    }

    public void Failed(Error error)
    {
        _error = error.Code.ToString();
        _activity?.SetTag(MessagingAttributes.ErrorType, _error);
        _activity?.SetStatus(ActivityStatusCode.Error, error.Reason);
    }

    public void Dispose()
    {
        var tags = JobInstrumentation.Tags(MessagingAttributes.Send, _topic, _error);
        JobInstrumentation.OperationDuration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        JobInstrumentation.Sent.Add(1, tags);
        _activity?.Dispose();
    }
}
