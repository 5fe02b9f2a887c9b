using System.Text.Json;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Streams.Payloads;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>Makes of a key or value what stands in an answer: JSON as it is, anything else as text.</summary>
internal static class ToolPayload
{
    /// <param name="payload">The key or value.</param>
    /// <param name="most">Characters that are shown of it.</param>
    /// <returns>JSON; null for none.</returns>
    public static JsonElement? Of(Payload payload, int most)
    {
        if (payload.Kind == PayloadKind.None)
            return null;
        var json = payload.Text.Length <= most && payload.Kind is PayloadKind.Avro or PayloadKind.Json ? Json(payload.Text) : null;
        return json ?? JsonSerializer.SerializeToElement(CutTextConverter.Cut(payload.Text, most));
    }

    /// <summary>What was cut off before is no JSON.</summary>
    private static JsonElement? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
