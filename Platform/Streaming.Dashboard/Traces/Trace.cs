using System.Collections.Immutable;

namespace Streaming.Dashboard.Traces;

/// <summary>A trace with the spans that have arrived so far.</summary>
public sealed class Trace
{
    internal Trace(string id, IEnumerable<SpanEntry> spans)
    {
        Id = id;
        Spans = [.. spans.OrderBy(span => span.Start)];
        var ids = Spans.Select(span => span.Id).ToHashSet();
        // A trace whose first span is still on its way, or came from elsewhere, is named after the earliest that hangs loose.
        Root = Spans.FirstOrDefault(span => span.Parent.IsNone)
            ?? Spans.FirstOrDefault(span => !ids.Contains(span.Parent)) ?? Spans[0];
        End = Spans.Max(span => span.End);
        Services = [.. Spans.GroupBy(span => span.Resource.Name).Select(group => new TraceService(group.First().Resource, group.Count(), group.Count(span => span.IsError)))];
    }

    /// <summary>32 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>The spans by start; at least one.</summary>
    public ImmutableArray<SpanEntry> Spans { get; }

    /// <summary>The span that it began with.</summary>
    public SpanEntry Root { get; }

    /// <summary>When its first span began.</summary>
    public DateTimeOffset Start => Spans[0].Start;

    /// <summary>When its last span ended.</summary>
    public DateTimeOffset End { get; }

    /// <summary>From the first span's start to the last one's end.</summary>
    public TimeSpan Duration => End - Start;

    /// <summary>The services it went through, in order.</summary>
    public ImmutableArray<TraceService> Services { get; }

    /// <summary>True where a span failed.</summary>
    public bool HasErrors => Services.Any(service => service.Errors > 0);
}
