namespace Streaming.Windows.Declaration;

/// <summary>Where records come from.</summary>
/// <param name="Topic">Topic of Avro records in Confluent's wire format.</param>
/// <param name="Timestamp">Field of the event time, a timestamp-millis or timestamp-micros.</param>
/// <param name="WatermarkDelayMillis">How much older than a partition's newest record another may be and still count.</param>
/// <param name="DeduplicateBy">Field that is the same for copies of a record; null counts each record.</param>
/// <param name="DeadLetters">Topic for records that cannot be decoded; null stops the job at the first of them.</param>
internal sealed record SourceDeclaration(string Topic, string Timestamp, long WatermarkDelayMillis, string? DeduplicateBy, string? DeadLetters);
