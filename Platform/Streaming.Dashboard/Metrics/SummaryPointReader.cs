using System.Collections.Immutable;
using System.Globalization;
using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>
/// Reads the points of summaries as Prometheus writes them: a gauge for each quantile, told apart by the attribute
/// <c>quantile</c>, and two counters, of the values and of their sum.
/// </summary>
internal sealed class SummaryPointReader(MetricStore store, TelemetryReader reader, TimeProvider time) : PointReader(store, reader, time)
{
    private const int MostQuantiles = 100;

    public override void Read(ReadOnlySpan<byte> point, MetricInstrument instrument, bool isDelta, Refusals refusals)
    {
        var (nanoseconds, count, sum, flags, quantiles) = (0UL, 0UL, 0.0, 0UL, 0);
        var fields = new WireReader(point);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case MetricTags.Time: nanoseconds = fields.Fixed64(); break;
                case MetricTags.Count: count = fields.Fixed64(); break;
                case MetricTags.SumOfValues: sum = fields.Double(); break;
                case MetricTags.SummaryFlags: flags = fields.Varint(); break;
                case MetricTags.SummaryQuantiles: quantiles++; fields.Skip(); break;
                default: fields.Skip(); break;
            }
        }
        if ((flags & MetricTags.NoRecordedValue) != 0)
            return;
        if (!double.IsFinite(sum) || quantiles > MostQuantiles)
            refusals.Add($"A summary needs a finite sum and at most {MostQuantiles} quantiles.");
        else if (HasTime(nanoseconds, out var ticks, refusals))
            Add(point, instrument.Info, ticks, count, sum, refusals);
    }

    private void Add(ReadOnlySpan<byte> point, InstrumentInfo info, long ticks, double count, double sum, Refusals refusals)
    {
        var attributes = Telemetry.Attributes(point, MetricTags.SummaryAttributes);
        var isNewer = Store.Add(Counter(info, "_count", "{value}"), attributes, new PointValue(ticks, count))
            & Store.Add(Counter(info, "_sum", info.Unit), attributes, new PointValue(ticks, sum));
        var fields = new WireReader(point);
        while (fields.Next())
        {
            if (fields.Tag == MetricTags.SummaryQuantiles)
                isNewer &= AddQuantile(fields.Bytes(), info, attributes, ticks);
            else
                fields.Skip();
        }
        if (!isNewer)
            refusals.Add(NotNewer);
    }

    private bool AddQuantile(ReadOnlySpan<byte> told, InstrumentInfo info, ImmutableArray<TelemetryAttribute> attributes, long ticks)
    {
        var (quantile, value) = (0.0, double.NaN);
        var fields = new WireReader(told);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case MetricTags.Quantile: quantile = fields.Double(); break;
                case MetricTags.QuantileValue: value = fields.Double(); break;
                default: fields.Skip(); break;
            }
        }
        // A summary of no values has quantiles that are no numbers.
        if (!double.IsFinite(value))
            return true;
        var instrument = Store.Find(info.Resource, info.Meter, info.Name) ?? Store.Add(info);
        return Store.Add(instrument, attributes.Add(new("quantile", quantile.ToString(CultureInfo.InvariantCulture))), new PointValue(ticks, value));
    }

    private MetricInstrument Counter(InstrumentInfo info, string suffix, string unit) =>
        Store.Find(info.Resource, info.Meter, info.Name + suffix)
        ?? Store.Add(info with { Name = info.Name + suffix, Unit = unit, Kind = InstrumentKind.Counter });
}
