using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Streaming.ServiceDefaults.Messaging;

/// <summary>The source of spans and the instruments that OpenTelemetry names for messaging clients.</summary>
internal static class MessagingInstrumentation
{
    public const string Name = "Streaming.Messaging";

    public static readonly ActivitySource Source = new(Name);
    public static readonly Meter Meter = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    public static readonly Histogram<double> OperationDuration = Meter.CreateHistogram(
        "messaging.client.operation.duration", "s", "Duration of messaging operation initiated by a producer or consumer client.", null, Seconds);

    public static readonly Histogram<double> ProcessDuration = Meter.CreateHistogram(
        "messaging.process.duration", "s", "Duration of processing operation.", null, Seconds);

    public static readonly Counter<long> SentMessages = Meter.CreateCounter<long>(
        "messaging.client.sent.messages", "{message}", "Number of messages producer attempted to send to the broker.");

    public static readonly Counter<long> ConsumedMessages = Meter.CreateCounter<long>(
        "messaging.client.consumed.messages", "{message}", "Number of messages that were delivered to the application.");

    /// <summary>Attributes of a metric.</summary>
    /// <param name="operation">What was done.</param>
    /// <param name="topic">The topic; null where several were concerned.</param>
    /// <param name="group">The consumer group; null for producers.</param>
    /// <param name="errorType">The kind of error; null where there was none.</param>
    public static TagList Tags(string operation, string? topic, string? group = null, string? errorType = null)
    {
        var tags = new TagList
        {
            { MessagingAttributes.System, MessagingAttributes.Kafka },
            { MessagingAttributes.OperationName, operation },
        };
        AddUnlessNull(ref tags, MessagingAttributes.Destination, topic);
        AddUnlessNull(ref tags, MessagingAttributes.ConsumerGroup, group);
        AddUnlessNull(ref tags, MessagingAttributes.ErrorType, errorType);
        return tags;
    }

    /// <summary>Attributes of an operation's duration, which has its type besides.</summary>
    public static TagList DurationTags(string operation, string type, string? topic, string? group = null, string? errorType = null)
    {
        var tags = Tags(operation, topic, group, errorType);
        tags.Add(MessagingAttributes.OperationType, type);
        return tags;
    }

    private static void AddUnlessNull(ref TagList tags, string name, string? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
