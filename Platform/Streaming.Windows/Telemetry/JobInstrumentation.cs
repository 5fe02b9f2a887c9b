using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Streaming.Windows.Telemetry;

/// <summary>Spans and instruments: OpenTelemetry's conventions for messaging (1.44.0), and the job's own.</summary>
internal static class JobInstrumentation
{
    public const string Name = "Streaming.Windows";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    public static readonly Counter<long> Consumed = Meter.CreateCounter<long>(
        "messaging.client.consumed.messages", "{message}", "Number of messages that were delivered to the application.");

    public static readonly Counter<long> Sent = Meter.CreateCounter<long>(
        "messaging.client.sent.messages", "{message}", "Number of messages producer attempted to send to the broker.");

    public static readonly Histogram<double> OperationDuration = Meter.CreateHistogram(
        "messaging.client.operation.duration", "s", "Duration of messaging operation initiated by a producer or consumer client.", null, Seconds);

    public static readonly Histogram<double> ProcessDuration = Meter.CreateHistogram(
        "messaging.process.duration", "s", "Duration of processing operation.", null, Seconds);

    public static readonly Counter<long> Records = Meter.CreateCounter<long>(
        "windows.records", "{record}", "Records by what became of them: counted, late, duplicate or rejected.");

    public static readonly Counter<long> Windows = Meter.CreateCounter<long>("windows.emitted", "{window}", "Windows that the sink confirmed.");

    public static readonly Histogram<double> CheckpointDuration = Meter.CreateHistogram(
        "windows.checkpoint.duration", "s", "Time to write a checkpoint.", null, Seconds);

    public static readonly Gauge<long> CheckpointBytes = Meter.CreateGauge<long>("windows.checkpoint.size", "By", "Size of the newest checkpoint.");

    public static readonly Gauge<long> OpenWindows = Meter.CreateGauge<long>("windows.open", "{window}", "Windows that the watermark has not passed.");

    public static TagList Tags(string operation, string topic, string? errorType = null)
    {
        var tags = new TagList
        {
            { MessagingAttributes.System, MessagingAttributes.Kafka },
            { MessagingAttributes.OperationName, operation },
            { MessagingAttributes.Destination, topic },
        };
        if (errorType is not null)
        {
            tags.Add(MessagingAttributes.ErrorType, errorType);
        }

        return tags;
    }
}
