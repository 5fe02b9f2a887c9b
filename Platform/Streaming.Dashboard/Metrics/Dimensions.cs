using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>What the series of an instrument differ in.</summary>
internal static class Dimensions
{
    /// <summary>The values of each attribute, by key.</summary>
    public static IReadOnlyList<IGrouping<string, TelemetryAttribute>> Of(IEnumerable<SeriesSnapshot> series) =>
        [.. series.SelectMany(one => one.Attributes).Distinct()
            .OrderBy(attribute => attribute.Key, StringComparer.Ordinal).ThenBy(attribute => attribute.Value, StringComparer.Ordinal)
            .GroupBy(attribute => attribute.Key)];
}
