using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Api;

internal static class ApiAttributes
{
    /// <summary>The attributes as an object; null for none. Of a key that is there twice the last value counts.</summary>
    public static IReadOnlyDictionary<string, string>? Of(ImmutableArray<TelemetryAttribute> attributes)
    {
        if (attributes.IsEmpty)
            return null;
        Dictionary<string, string> all = [];
        foreach (var attribute in attributes)
            all[attribute.Key] = attribute.Value;
        return all;
    }

    public static string? TextOrNull(string text) => text.Length > 0 ? text : null;
}
