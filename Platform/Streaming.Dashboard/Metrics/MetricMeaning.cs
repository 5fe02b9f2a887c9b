using Streaming.Dashboard.Otlp.Wire;

namespace Streaming.Dashboard.Metrics;

/// <summary>What the values of a metric mean.</summary>
/// <param name="Kind">What is worth showing of it.</param>
/// <param name="IsDelta">True where a value is what has been added since the last one.</param>
/// <param name="Problem">Why its points mean nothing; null where they do.</param>
internal readonly record struct MetricMeaning(InstrumentKind Kind, bool IsDelta, string? Problem)
{
    /// <param name="type">The tag of the metric's data.</param>
    /// <param name="data">The data: points, and how they add up.</param>
    public static MetricMeaning Of(uint type, ReadOnlySpan<byte> data)
    {
        // Quantiles of a summary are values that go up and down; its counts are instruments of their own.
        if (type is MetricTags.Gauge or MetricTags.Summary)
            return new(InstrumentKind.Gauge, false, null);
        var (temporality, isMonotonic) = (0UL, false);
        var fields = new WireReader(data);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case MetricTags.Temporality: temporality = fields.Varint(); break;
                case MetricTags.IsMonotonic: isMonotonic = fields.Varint() != 0; break;
                default: fields.Skip(); break;
            }
        }
        var problem = temporality is MetricTags.Delta or MetricTags.Cumulative ? null : "A sum or histogram has to say whether it is cumulative or a delta.";
        // A sum that may fall is no more than a value that goes up and down.
        var kind = type != MetricTags.Sum ? InstrumentKind.Histogram : isMonotonic ? InstrumentKind.Counter : InstrumentKind.Gauge;
        return new(kind, temporality == MetricTags.Delta, problem);
    }
}
