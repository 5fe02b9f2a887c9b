using System.Text.Json;
using Streaming.Dashboard.Streams.DeadLetters;
using Streaming.Dashboard.Streams.Messages;
using Streaming.Dashboard.Streams.Payloads;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>A message: key and value as JSON where they are, else as text; bytes as hexadecimal digits. A value of the format None is a tombstone.</summary>
internal sealed record ToolMessage(
    string Topic, int Partition, long Offset, DateTimeOffset? Time, JsonElement? Key, PayloadKind Format, string? Schema, string? Note, JsonElement? Value, IReadOnlyDictionary<string, string>? Headers, string? TraceId)
{
    /// <summary>Why it was put aside, where it is a dead letter.</summary>
    public DeadLetterFacts? DeadLetter { get; init; }

    /// <param name="message">The message.</param>
    /// <param name="most">Characters that are shown of its value.</param>
    public static ToolMessage Of(StreamMessage message, int most) => new(
        message.Topic, message.Partition, message.Offset, message.Time, ToolPayload.Of(message.Key, most), message.Value.Kind, message.Value.Schema, message.Value.Note,
        ToolPayload.Of(message.Value, most), HeadersOf(message), message.TraceId);

    /// <summary>Of a name that is there twice the last value counts.</summary>
    private static Dictionary<string, string>? HeadersOf(StreamMessage message) =>
        message.Headers.Count == 0 ? null : message.Headers.GroupBy(header => header.Name).ToDictionary(header => header.Key, header => header.Last().Value);
}
