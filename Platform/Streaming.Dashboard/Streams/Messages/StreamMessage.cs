using Streaming.Dashboard.Streams.Payloads;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>A message of a topic, decoded.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Offset">Its offset.</param>
/// <param name="Time">Its timestamp; null where it has none.</param>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Headers">Its headers, as they stand.</param>
public sealed record StreamMessage(string Topic, int Partition, long Offset, DateTimeOffset? Time, Payload Key, Payload Value, IReadOnlyList<MessageHeader> Headers)
{
    /// <summary>The trace that it belongs to, by its W3C <c>traceparent</c>; null for none.</summary>
    public string? TraceId => Header("traceparent")?.Split('-') is [_, { Length: 32 } trace, ..] ? trace : null;

    /// <summary>The value of a header; null where there is none of that name.</summary>
    public string? Header(string name) => Headers.LastOrDefault(header => header.Name == name)?.Value;

    /// <summary>Whether a search finds it: in key, value and headers, or <c>name=value</c> in a header or in a member of the value.</summary>
    public bool Matches(SearchTerms search) => search.IsEmpty || search.Match(
        [Key.Text, Value.Text],
        [.. Headers.Select(header => new TelemetryAttribute(header.Name, header.Value)), .. Value.Kind is PayloadKind.Avro or PayloadKind.Json ? JsonText.Members(Value.Text) : []]);
}
