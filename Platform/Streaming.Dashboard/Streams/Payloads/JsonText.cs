using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>JSON for people.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With a line for each member; a text that is no JSON, for instance since it was cut, stays as it is.</summary>
    public static string Indented(string json) => Written(json, Pretty) ?? json;

    /// <summary>Without white space; null where the text is no JSON object or array.</summary>
    public static string? Minified(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..] ? Written(text, Compact) : null;

    /// <summary>The members of an object, as far as they are no objects themselves.</summary>
    public static ImmutableArray<TelemetryAttribute> Members(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(member => new TelemetryAttribute(member.Name, member.Value.ToString()))]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string? Written(string text, JsonSerializerOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return JsonSerializer.Serialize(document.RootElement, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
