using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>Reads the points of gauges and sums.</summary>
internal sealed class NumberPointReader(MetricStore store, TelemetryReader reader, TimeProvider time) : PointReader(store, reader, time)
{
    public override void Read(ReadOnlySpan<byte> point, MetricInstrument instrument, bool isDelta, Refusals refusals)
    {
        var attributes = new PointAttributes(point, MetricTags.NumberAttributes);
        var (nanoseconds, value, flags, hasExemplars) = (0UL, double.NaN, 0UL, false);
        var fields = new WireReader(point);
        for (var start = 0; fields.Next(); start = fields.Position)
        {
            switch (fields.Tag)
            {
                case MetricTags.NumberAttributes: fields.Skip(); attributes.Add(start, fields.Position); break;
                case MetricTags.Time: nanoseconds = fields.Fixed64(); break;
                case MetricTags.NumberDouble: value = fields.Double(); break;
                case MetricTags.NumberInt: value = (long)fields.Fixed64(); break;
                case MetricTags.NumberFlags: flags = fields.Varint(); break;
                case MetricTags.NumberExemplars: hasExemplars = true; fields.Skip(); break;
                default: fields.Skip(); break;
            }
        }
        if ((flags & MetricTags.NoRecordedValue) != 0)
            return;
        if (!double.IsFinite(value))
            refusals.Add("A point needs a finite value.");
        else if (HasTime(nanoseconds, out var ticks, refusals))
            Add(instrument, attributes, new PointValue(ticks, value) { IsDelta = isDelta }, refusals);
        if (hasExemplars)
            AddExemplars(point, MetricTags.NumberExemplars, instrument);
    }
}
