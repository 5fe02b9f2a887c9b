using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Api;

/// <summary>Gives spans once each, in order of arrival.</summary>
internal sealed class SpanCursor(TraceStore store, SpanParameters parameters)
{
    private readonly SearchTerms _search = SearchTerms.Parse(parameters.Search);
    private readonly TraceKey _trace = TraceKey.Parse(parameters.TraceId);
    private long _last = -1;

    public IReadOnlyList<ApiSpan> Read()
    {
        var arrived = store.SpansAfter(_last);
        var found = arrived.Where(Matches);
        if (_last < 0)
            found = found.TakeLast(ApiLimit.Of(parameters.Limit));
        ApiSpan[] read = [.. found.Select(ApiSpan.Of)];
        _last = arrived.Count > 0 ? arrived[^1].Number : Math.Max(_last, 0);
        return read;
    }

    private bool Matches(SpanEntry span) =>
        (parameters.TraceId is null || (span.Trace == _trace && !_trace.IsNone))
        && (parameters.Errors != true || span.IsError)
        && ResourceFilter.Includes(parameters.Resource, span.Resource)
        && (_search.IsEmpty || _search.Match([span.Name, span.TraceId, span.SpanId, span.Resource.Name], span.Attributes));
}
