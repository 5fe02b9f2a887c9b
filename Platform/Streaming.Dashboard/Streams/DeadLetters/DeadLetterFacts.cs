using System.Globalization;
using Streaming.Dashboard.Streams.Messages;

namespace Streaming.Dashboard.Streams.DeadLetters;

/// <summary>
/// What the headers of a dead letter say: those of this platform's services and windowed jobs (<c>dlq.*</c>), of Kafka Connect
/// (<c>__connect.errors.*</c>) and of Spring (<c>kafka_dlt-*</c>).
/// </summary>
/// <param name="Cause">Why the record was put aside.</param>
/// <param name="Source">The file or topic that it comes from; null where that is not said.</param>
/// <param name="Line">The line in the file.</param>
/// <param name="Partition">The partition of the topic.</param>
/// <param name="Offset">The offset in it.</param>
/// <param name="Service">Who put it aside.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record DeadLetterFacts(string? Cause, string? Source, string? Line, int? Partition, long? Offset, string? Service, string? Attempts)
{
    /// <summary>Where it comes from, in short.</summary>
    public string Place => this switch
    {
        { Source: null } => "–",
        { Line: { } line } => $"{Source}, line {line}",
        { Partition: { } partition, Offset: { } offset } => string.Create(CultureInfo.InvariantCulture, $"{Source}, {partition} @ {offset}"),
        _ => Source,
    };

    /// <summary>Reads the headers.</summary>
    public static DeadLetterFacts Of(StreamMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(
            First("dlq.reason", "__connect.errors.exception.message", "kafka_dlt-exception-message"),
            First("dlq.source", "__connect.errors.topic", "kafka_dlt-original-topic"),
            First("dlq.line"),
            int.TryParse(First("dlq.partition", "__connect.errors.partition"), CultureInfo.InvariantCulture, out var partition) ? partition : null,
            long.TryParse(First("dlq.offset", "__connect.errors.offset"), CultureInfo.InvariantCulture, out var offset) ? offset : null,
            First("dlq.service", "__connect.errors.connector.name", "kafka_dlt-original-consumer-group"),
            First("dlq.attempts"));

        string? First(params string[] names) => names.Select(message.Header).FirstOrDefault(value => !string.IsNullOrEmpty(value));
    }
}
