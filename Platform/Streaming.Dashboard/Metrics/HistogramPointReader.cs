using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>Reads the points of histograms with explicit bounds.</summary>
internal sealed class HistogramPointReader(MetricStore store, TelemetryReader reader, TimeProvider time) : PointReader(store, reader, time)
{
    private readonly NumberList _counts = new();
    private readonly NumberList _bounds = new();

    public override void Read(ReadOnlySpan<byte> point, MetricInstrument instrument, bool isDelta, Refusals refusals)
    {
        var attributes = new PointAttributes(point, MetricTags.HistogramAttributes);
        var (nanoseconds, count, sum, flags, hasExemplars) = (0UL, 0UL, 0.0, 0UL, false);
        _counts.Clear();
        _bounds.Clear();
        var fields = new WireReader(point);
        for (var start = 0; fields.Next(); start = fields.Position)
        {
            switch (fields.Tag)
            {
                case MetricTags.HistogramAttributes: fields.Skip(); attributes.Add(start, fields.Position); break;
                case MetricTags.Time: nanoseconds = fields.Fixed64(); break;
                case MetricTags.Count: count = fields.Fixed64(); break;
                case MetricTags.SumOfValues: sum = fields.Double(); break;
                case MetricTags.BucketCounts: _counts.AddCounts(fields.Bytes()); break;
                case MetricTags.BucketCount: _counts.Add(fields.Fixed64()); break;
                case MetricTags.Bounds: _bounds.AddDoubles(fields.Bytes()); break;
                case MetricTags.Bound: _bounds.Add(fields.Double()); break;
                case MetricTags.HistogramFlags: flags = fields.Varint(); break;
                case MetricTags.HistogramExemplars: hasExemplars = true; fields.Skip(); break;
                default: fields.Skip(); break;
            }
        }
        if ((flags & MetricTags.NoRecordedValue) != 0)
            return;
        // Without buckets there is the number of values and their sum.
        if (_counts.Count == 0)
            _counts.Add(count);
        if (_counts.IsTooLong || _bounds.IsTooLong || !HistogramBuckets.AreValid(_bounds.Values, _counts.Count))
            refusals.Add($"A histogram needs growing bounds, one bucket more than bounds, and at most {HistogramBuckets.Most} buckets.");
        else if (HasTime(nanoseconds, out var ticks, refusals))
            Add(instrument, attributes, Value(ticks, sum, isDelta), refusals);
        if (hasExemplars)
            AddExemplars(point, MetricTags.HistogramExemplars, instrument);
    }

    private PointValue Value(long ticks, double sum, bool isDelta) => new(ticks, _counts.Total)
    {
        Sum = double.IsFinite(sum) ? sum : 0,
        Bounds = _bounds.Values,
        Counts = _counts.Values,
        IsDelta = isDelta,
    };
}
