using System.Diagnostics;
using System.Globalization;
using System.Text;
using Confluent.Kafka;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Telemetry;

/// <summary>The CONSUMER span of a record, which continues the trace of its sender. Without a listener it costs nothing.</summary>
internal static class ProcessSpan
{
    public static Activity? Start(JobDeclaration job, ConsumeResult<byte[], byte[]> record)
    {
        if (!JobInstrumentation.Source.HasListeners())
        {
            return null;
        }

        var activity = JobInstrumentation.Source.StartActivity(
            $"{MessagingAttributes.Process} {record.Topic}", ActivityKind.Consumer, TraceContext.Extract(record.Message.Headers));
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(MessagingAttributes.System, MessagingAttributes.Kafka);
            activity.SetTag(MessagingAttributes.OperationName, MessagingAttributes.Process);
            activity.SetTag(MessagingAttributes.OperationType, MessagingAttributes.Process);
            activity.SetTag(MessagingAttributes.Destination, record.Topic);
            activity.SetTag(MessagingAttributes.Partition, record.Partition.Value.ToString(CultureInfo.InvariantCulture));
            activity.SetTag(MessagingAttributes.Offset, record.Offset.Value);
            activity.SetTag(MessagingAttributes.ConsumerGroup, job.Name);
            activity.SetTag(MessagingAttributes.ClientId, job.Name);
            activity.SetTag(MessagingAttributes.Key, record.Message.Key is { } key ? Encoding.UTF8.GetString(key) : null);
        }

        return activity;
    }
}
