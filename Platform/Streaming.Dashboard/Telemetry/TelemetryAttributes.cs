using System.Collections.Immutable;

namespace Streaming.Dashboard.Telemetry;

internal static class TelemetryAttributes
{
    public static string? Find(this ImmutableArray<TelemetryAttribute> attributes, string key)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Key == key)
                return attribute.Value;
        }
        return null;
    }
}
