using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Api;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Mcp.Telemetry;

/// <summary>Tells of log records.</summary>
internal sealed class LogTools(LogStore store, ServiceFinder services)
{
    private const int Usual = 50;
    private const string More = "The newest are shown. Narrow with resourceName, level or search, or raise limit (at most 500); with limit 1 texts are not cut.";

    [McpServerTool(Name = "list_structured_logs", Title = "Structured logs", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the newest log records of services, oldest first, with level, message, category, exception, attributes and the trace that they belong to.")]
    public CallToolResult ListStructuredLogs(
        [Description("A service, or service/instance; all where it is not given.")] string? resourceName = null,
        [Description("The least level: trace, debug, information, warning, error or critical.")] string? level = null,
        [Description("Words that a record has, or attribute=value; !word for what it may not have.")] string? search = null,
        [Description("How many records; usually 50, at most 500.")] int? limit = null) =>
        List(new(SearchTerms.Parse(search), services.Find(resourceName), LevelOf(level)), limit);

    [McpServerTool(Name = "list_trace_structured_logs", Title = "Structured logs of a trace", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the log records that belong to a trace, oldest first; spanId names the span.")]
    public CallToolResult ListTraceStructuredLogs(
        [Description("The id of the trace: 32 hexadecimal digits.")] string traceId,
        [Description("How many records; usually 50, at most 500.")] int? limit = null)
    {
        if (TraceKey.Parse(traceId).IsNone)
            throw TraceTools.NoId(traceId);
        return List(new(SearchTerms.Parse(null), null, Severity.Trace, traceId), limit);
    }

    private static Severity LevelOf(string? level)
    {
        if (string.IsNullOrEmpty(level))
            return Severity.Trace;
        return ApiLevel.TryParse(level, out var known) ? known.Severity : throw new ToolException($"There is no level '{level}'; there are: {string.Join(", ", Enum.GetNames<Severity>())}.");
    }

    private CallToolResult List(LogQuery query, int? limit)
    {
        var most = ToolLimit.Of(limit, Usual);
        var isShown = services.Shown();
        var (newest, matching) = query.Run([.. store.Snapshot().Where(entry => isShown(entry.Resource))], most);
        return new ToolAnswer(most == 1 ? ToolJson.OfOne : null).ListLast("logs", [.. newest.Reverse().Select(ApiLog.Of)], matching, More).Result();
    }
}
