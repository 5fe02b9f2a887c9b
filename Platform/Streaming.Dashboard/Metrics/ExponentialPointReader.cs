using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>Reads the points of exponential histograms, which become histograms with explicit bounds.</summary>
internal sealed class ExponentialPointReader(MetricStore store, TelemetryReader reader, TimeProvider time) : PointReader(store, reader, time)
{
    private const int LargestScale = 20;
    private readonly NumberList _told = new();
    private readonly ExponentialBuckets _buckets = new();

    public override void Read(ReadOnlySpan<byte> point, MetricInstrument instrument, bool isDelta, Refusals refusals)
    {
        var attributes = new PointAttributes(point, MetricTags.ExponentialAttributes);
        var (nanoseconds, sum, flags, below, scale, offset) = (0UL, 0.0, 0UL, 0.0, 0, 0);
        _told.Clear();
        var fields = new WireReader(point);
        for (var start = 0; fields.Next(); start = fields.Position)
        {
            switch (fields.Tag)
            {
                case MetricTags.ExponentialAttributes: fields.Skip(); attributes.Add(start, fields.Position); break;
                case MetricTags.Time: nanoseconds = fields.Fixed64(); break;
                case MetricTags.SumOfValues: sum = fields.Double(); break;
                case MetricTags.Scale: scale = Signed(fields.Varint()); break;
                case MetricTags.ZeroCount: below += fields.Fixed64(); break;
                case MetricTags.Positive: offset = ReadBuckets(fields.Bytes(), _told); break;
                case MetricTags.Negative: below += Total(fields.Bytes()); break;
                case MetricTags.ExponentialFlags: flags = fields.Varint(); break;
                default: fields.Skip(); break;
            }
        }
        if ((flags & MetricTags.NoRecordedValue) != 0)
            return;
        if (_told.IsTooLong || Math.Abs((long)scale) > LargestScale || !_buckets.Convert(scale, offset, _told.Values, below))
            refusals.Add($"An exponential histogram needs a scale from -{LargestScale} to {LargestScale}, bounds that are numbers, and at most {HistogramBuckets.Most} buckets.");
        else if (HasTime(nanoseconds, out var ticks, refusals))
            Add(instrument, attributes, Value(ticks, sum, isDelta), refusals);
        AddExemplars(point, MetricTags.ExponentialExemplars, instrument);
    }

    private PointValue Value(long ticks, double sum, bool isDelta) => new(ticks, _buckets.Counts.Total)
    {
        Sum = double.IsFinite(sum) ? sum : 0,
        Bounds = _buckets.Bounds.Values,
        Counts = _buckets.Counts.Values,
        IsDelta = isDelta,
    };

    /// <returns>The index of the first bucket.</returns>
    private static int ReadBuckets(ReadOnlySpan<byte> buckets, NumberList counts)
    {
        var offset = 0;
        var fields = new WireReader(buckets);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case MetricTags.Offset: offset = Signed(fields.Varint()); break;
                case MetricTags.OffsetCount: counts.Add(fields.Varint()); break;
                case MetricTags.OffsetCounts:
                    var row = new WireReader(fields.Bytes());
                    while (row.HasMore)
                        counts.Add(row.Varint());
                    break;
                default: fields.Skip(); break;
            }
        }
        return offset;
    }

    private static double Total(ReadOnlySpan<byte> buckets)
    {
        var counts = new NumberList();
        ReadBuckets(buckets, counts);
        return counts.IsTooLong ? double.NaN : counts.Total;
    }

    // Zigzag: 0, -1, 1, -2 are sent as 0, 1, 2, 3.
    private static int Signed(ulong zigzag) => (int)(uint)(zigzag >> 1) ^ -(int)(zigzag & 1);
}
