using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>Reads spans with their events and links, cut to the limits.</summary>
internal sealed class SpanReader(TelemetryReader reader, IOptions<DashboardOptions> options)
{
    private readonly int _mostEvents = options.Value.TelemetryLimits.MaxSpanEventCount;

    /// <returns>The span; null where it has no valid ids.</returns>
    public SpanEntry? Read(ReadOnlySpan<byte> span, string scope, TelemetryResource resource)
    {
        var (trace, id, parent) = (default(TraceKey), default(SpanKey), default(SpanKey));
        var (start, end, kind) = (0UL, 0UL, 0UL);
        ReadOnlySpan<byte> name = default, status = default;
        var (hasEvents, hasLinks) = (false, false);
        var fields = new WireReader(span);
        while (fields.Next())
        {
            switch (fields.Tag)
            {
                case SpanTags.TraceId: trace = TraceKey.Read(fields.Bytes()); break;
                case SpanTags.SpanId: id = SpanKey.Read(fields.Bytes()); break;
                case SpanTags.ParentSpanId: parent = SpanKey.Read(fields.Bytes()); break;
                case SpanTags.Name: name = fields.Bytes(); break;
                case SpanTags.Kind: kind = fields.Varint(); break;
                case SpanTags.Start: start = fields.Fixed64(); break;
                case SpanTags.End: end = fields.Fixed64(); break;
                case SpanTags.Status: status = fields.Bytes(); break;
                case SpanTags.Events: hasEvents = true; fields.Skip(); break;
                case SpanTags.Links: hasLinks = true; fields.Skip(); break;
                default: fields.Skip(); break;
            }
        }
        if (trace.IsNone || id.IsNone)
            return null;
        var (from, to) = (UnixNanoseconds.ToTime(start), UnixNanoseconds.ToTime(end));
        return new SpanEntry(resource, scope, reader.Name(name), reader.Attributes(span, SpanTags.Attributes), hasEvents ? Events(span) : [], hasLinks ? Links(span) : [])
        {
            Trace = trace,
            Id = id,
            Parent = parent,
            Kind = kind <= (ulong)SpanKind.Consumer ? (SpanKind)kind : SpanKind.Unspecified,
            Start = from,
            Duration = to > from ? to - from : TimeSpan.Zero,
            IsError = IsError(status),
            StatusMessage = reader.Text(WireReader.Find(status, SpanTags.StatusMessage)),
        };
    }

    private ImmutableArray<SpanEvent> Events(ReadOnlySpan<byte> span)
    {
        var events = ImmutableArray.CreateBuilder<SpanEvent>();
        var fields = new WireReader(span);
        while (events.Count < _mostEvents && fields.Next())
        {
            if (fields.Tag == SpanTags.Events)
                events.Add(Event(fields.Bytes()));
            else
                fields.Skip();
        }
        return events.DrainToImmutable();
    }

    private SpanEvent Event(ReadOnlySpan<byte> happened)
    {
        var time = 0UL;
        var fields = new WireReader(happened);
        while (fields.Next())
        {
            if (fields.Tag == SpanTags.EventTime)
                time = fields.Fixed64();
            else
                fields.Skip();
        }
        return new(UnixNanoseconds.ToTime(time), reader.Name(WireReader.Find(happened, SpanTags.EventName)), reader.Attributes(happened, SpanTags.EventAttributes));
    }

    private ImmutableArray<SpanLink> Links(ReadOnlySpan<byte> span)
    {
        var links = ImmutableArray.CreateBuilder<SpanLink>();
        var fields = new WireReader(span);
        while (links.Count < _mostEvents && fields.Next())
        {
            if (fields.Tag != SpanTags.Links)
                fields.Skip();
            else if (Link(fields.Bytes()) is { } link)
                links.Add(link);
        }
        return links.DrainToImmutable();
    }

    private SpanLink? Link(ReadOnlySpan<byte> link)
    {
        var (trace, span) = (TraceKey.Read(WireReader.Find(link, SpanTags.LinkTraceId)).Hex, SpanKey.Read(WireReader.Find(link, SpanTags.LinkSpanId)).Hex);
        return trace is not null && span is not null ? new(trace, span, reader.Attributes(link, SpanTags.LinkAttributes)) : null;
    }

    private static bool IsError(ReadOnlySpan<byte> status)
    {
        var isError = false;
        var fields = new WireReader(status);
        while (fields.Next())
        {
            if (fields.Tag == SpanTags.StatusCode)
                isError = fields.Varint() == SpanTags.StatusError;
            else
                fields.Skip();
        }
        return isError;
    }
}
