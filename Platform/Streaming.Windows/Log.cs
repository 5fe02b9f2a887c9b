using Confluent.Kafka;

namespace Streaming.Windows;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Job {Job}: windows of {Window} from {Source} to {Sink}, checkpoint {Checkpoint}")]
    public static partial void Declared(ILogger logger, string job, TimeSpan window, string source, string sink, string checkpoint);

    [LoggerMessage(2, LogLevel.Information, "Going on at offsets {Offsets} with {Open} open windows; {Written} of {Outbox} windows in the outbox stand in the sink already")]
    public static partial void Restored(ILogger logger, string offsets, int open, int written, int outbox);

    [LoggerMessage(3, LogLevel.Information, "No checkpoint yet: reading from the beginning; the sink holds {Windows} records")]
    public static partial void Fresh(ILogger logger, int windows);

    [LoggerMessage(4, LogLevel.Warning, "The record at {Place} is set aside: {Reason}")]
    public static partial void Rejected(ILogger logger, TopicPartitionOffset place, string reason);

    [LoggerMessage(5, LogLevel.Warning, "{What} does not answer, trying again until it does: {Reason}")]
    public static partial void Waiting(ILogger logger, string what, string reason);

    [LoggerMessage(6, LogLevel.Debug, "Checkpoint of {Bytes} bytes in {Millis} ms, {Windows} windows closed")]
    public static partial void Saved(ILogger logger, long bytes, double millis, int windows);

    [LoggerMessage(EventId = 7, Message = "Kafka: {Facility} {Message}")]
    public static partial void KafkaMessage(ILogger logger, LogLevel level, string facility, string message);

    [LoggerMessage(8, LogLevel.Warning, "Kafka: {Code} {Reason}")]
    public static partial void KafkaError(ILogger logger, ErrorCode code, string reason);

    [LoggerMessage(9, LogLevel.Warning, "Kafka: no broker answers, trying again until one does ({Reason})")]
    public static partial void KafkaAway(ILogger logger, string reason);

    [LoggerMessage(10, LogLevel.Information, "Kafka: a broker answers again")]
    public static partial void KafkaBack(ILogger logger);

    [LoggerMessage(11, LogLevel.Information, "Listening on {Addresses}")]
    public static partial void Listening(ILogger logger, string addresses);
}
