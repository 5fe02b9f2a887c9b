using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Api;

/// <summary>Gives log records once each, in order of arrival.</summary>
internal sealed class LogCursor(LogStore store, LogParameters parameters)
{
    private readonly LogQuery _query = new(SearchTerms.Parse(parameters.Search), parameters.Resource, parameters.Level?.Severity ?? Severity.Trace, parameters.TraceId, parameters.SpanId);
    private long _last = -1;

    public IReadOnlyList<ApiLog> Read()
    {
        var entries = store.Snapshot();
        var found = entries.Where(entry => entry.Id > _last && _query.Matches(entry));
        if (_last < 0)
            found = found.TakeLast(ApiLimit.Of(parameters.Limit));
        ApiLog[] read = [.. found.Select(ApiLog.Of)];
        _last = entries.Length > 0 ? entries[^1].Id : Math.Max(_last, 0);
        return read;
    }
}
