using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>Reads the points of one kind of metric into the store, whose lock is held meanwhile.</summary>
internal abstract class PointReader(MetricStore store, TelemetryReader reader, TimeProvider time)
{
    private static readonly long MostAhead = TimeSpan.FromHours(1).Ticks;

    protected MetricStore Store => store;

    protected TelemetryReader Telemetry => reader;

    /// <param name="point">The point, as it was sent.</param>
    /// <param name="instrument">Its instrument.</param>
    /// <param name="isDelta">True where it tells what has been added since the last one.</param>
    /// <param name="refusals">Gets the reason where it is not taken.</param>
    public abstract void Read(ReadOnlySpan<byte> point, MetricInstrument instrument, bool isDelta, Refusals refusals);

    /// <summary>Whether a point may have such a time: one far ahead would make all that come after it too old.</summary>
    protected bool HasTime(ulong nanoseconds, out long ticks, Refusals refusals)
    {
        ticks = UnixNanoseconds.ToTime(nanoseconds).UtcTicks;
        if (nanoseconds > 0 && ticks <= time.GetUtcNow().UtcTicks + MostAhead)
            return true;
        refusals.Add("A point needs a time, at most an hour ahead.");
        return false;
    }

    protected void Add(MetricInstrument instrument, scoped in PointAttributes attributes, scoped in PointValue value, Refusals refusals)
    {
        if (!store.Add(instrument, attributes, reader, value))
            refusals.Add(NotNewer);
    }

    protected const string NotNewer = "A point was not newer than the last one of its series.";

    protected static void AddExemplars(ReadOnlySpan<byte> point, uint tag, MetricInstrument instrument)
    {
        var fields = new WireReader(point);
        while (fields.Next())
        {
            if (fields.Tag != tag)
                fields.Skip();
            else if (Exemplar(fields.Bytes()) is { } exemplar)
                instrument.Exemplars.Add(exemplar);
        }
    }

    private static MetricExemplar? Exemplar(ReadOnlySpan<byte> exemplar)
    {
        var (nanoseconds, value, trace, span) = (0UL, 0.0, default(TraceKey), default(SpanKey));
        var fields = new WireReader(exemplar);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case MetricTags.ExemplarTime: nanoseconds = fields.Fixed64(); break;
                case MetricTags.ExemplarDouble: value = fields.Double(); break;
                case MetricTags.ExemplarInt: value = (long)fields.Fixed64(); break;
                case MetricTags.ExemplarTraceId: trace = TraceKey.Read(fields.Bytes()); break;
                case MetricTags.ExemplarSpanId: span = SpanKey.Read(fields.Bytes()); break;
                default: fields.Skip(); break;
            }
        }
        return trace.Hex is { } traceId && span.Hex is { } spanId ? new MetricExemplar(UnixNanoseconds.ToTime(nanoseconds), value, traceId, spanId) : null;
    }
}
