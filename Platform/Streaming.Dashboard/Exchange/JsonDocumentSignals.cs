using System.Text.Json;
using Streaming.Dashboard.Otlp;

namespace Streaming.Dashboard.Exchange;

/// <summary>Which kinds of telemetry a JSON document has, by its first names; it is not read further than that needs.</summary>
internal static class JsonDocumentSignals
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlyList<TelemetrySignal> Of(ReadOnlySpan<byte> json)
    {
        List<TelemetrySignal> found = [];
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return found;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Named(reader) is { } signal && !found.Contains(signal))
                found.Add(signal);
            reader.Skip();
        }
        return found;
    }

    private static TelemetrySignal? Named(Utf8JsonReader name)
    {
        if (name.ValueTextEquals("resourceLogs"u8))
            return TelemetrySignal.Logs;
        if (name.ValueTextEquals("resourceSpans"u8))
            return TelemetrySignal.Traces;
        return name.ValueTextEquals("resourceMetrics"u8) ? TelemetrySignal.Metrics : null;
    }
}
