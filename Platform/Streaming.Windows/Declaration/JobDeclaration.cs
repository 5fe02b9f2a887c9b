namespace Streaming.Windows.Declaration;

/// <summary>What a windowed job does, as its file says.</summary>
/// <param name="Name">Name of the job, of its consumer group and of its checkpoint.</param>
/// <param name="Source">Where records come from.</param>
/// <param name="Key">Fields of the source by which windows are told apart.</param>
/// <param name="WindowMillis">Length of the tumbling windows, which are aligned to 1970-01-01T00:00Z.</param>
/// <param name="Aggregates">What is computed for each window, in the file's order.</param>
/// <param name="Sink">Where closed windows go.</param>
internal sealed record JobDeclaration(
    string Name,
    SourceDeclaration Source,
    IReadOnlyList<string> Key,
    long WindowMillis,
    IReadOnlyList<AggregateDeclaration> Aggregates,
    SinkDeclaration Sink)
{
    public const string WindowStart = "windowStart";
    public const string WindowEnd = "windowEnd";

    /// <summary>What a checkpoint depends on: state made under another one does not fit.</summary>
    /// <param name="scales">Decimals of each aggregate.</param>
    public string Fingerprint(IReadOnlyList<int> scales) => string.Join(
        "; ",
        $"source {Source.Topic} by {Source.Timestamp} less {Source.WatermarkDelayMillis} ms, deduplicated by {Source.DeduplicateBy ?? "nothing"}",
        $"key {string.Join(",", Key)}",
        $"window {WindowMillis} ms",
        string.Join(", ", Aggregates.Zip(scales, (aggregate, scale) => $"{aggregate} with {scale} decimals")),
        $"sink {Sink.Topic} as {Sink.Key}");
}
