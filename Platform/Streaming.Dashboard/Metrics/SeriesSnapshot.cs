using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>A series as it was at one moment.</summary>
/// <param name="Resource">The service instance.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Points">Its points, oldest first.</param>
internal sealed record SeriesSnapshot(TelemetryResource Resource, ImmutableArray<TelemetryAttribute> Attributes, MetricPoint[] Points)
{
    /// <summary>A short name: the values of its attributes; of numbers and the like, with the end of the key.</summary>
    public string Title(bool withInstance)
    {
        var parts = Attributes.Select(Title);
        if (withInstance)
            parts = parts.Prepend(ResourceFilter.Of(Resource));
        return string.Join(" · ", parts) is { Length: > 0 } title ? title : "value";
    }

    private static string Title(TelemetryAttribute attribute) => attribute.Value switch
    {
        "" => $"{KeyEnd(attribute.Key)} (empty)",
        "true" or "false" or [>= '0' and <= '9', ..] => $"{KeyEnd(attribute.Key)} {attribute.Value}",
        _ => attribute.Value,
    };

    private static string KeyEnd(string key) => key[(key.LastIndexOf('.') + 1)..];
}
