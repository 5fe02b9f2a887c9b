using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Api;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Mcp.Telemetry;

/// <summary>Tells of traces.</summary>
internal sealed class TraceTools(TraceStore store, ServiceFinder services)
{
    private const string List = "list_traces";
    private const int UsualTraces = 50;
    private const int UsualSpans = 100;
    private const string MoreTraces = "The latest are shown. Narrow with resourceName, search or errorsOnly, or raise limit (at most 500).";
    private const string MoreSpans = "The earliest are shown. Raise limit (at most 500).";

    [McpServerTool(Name = List, Title = "Traces", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the latest distributed traces, latest first: what went through several services as one, also through Kafka. Each with its id, first span, duration, services, and whether a span failed.")]
    public CallToolResult ListTraces(
        [Description("A service that takes part, or service/instance; all where it is not given.")] string? resourceName = null,
        [Description("Words that a span has in name or attributes, or attribute=value; !word for what none may have.")] string? search = null,
        [Description("True for those with a failed span only.")] bool errorsOnly = false,
        [Description("How many traces; usually 50, at most 500.")] int? limit = null)
    {
        var query = new TraceQuery(SearchTerms.Parse(search), services.Find(resourceName), errorsOnly);
        var (latest, matching) = query.Run(store.Snapshot().Where(Shown()), ToolLimit.Of(limit, UsualTraces));
        return new ToolAnswer().List("traces", [.. latest.Select(ToolTrace.Of)], matching, MoreTraces).Result();
    }

    [McpServerTool(Name = "list_trace_spans", Title = "Spans of a trace", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the spans of a trace by start, with service, duration, attributes, events and links.")]
    public CallToolResult ListTraceSpans(
        [Description("The id of the trace: 32 hexadecimal digits.")] string traceId,
        [Description("How many spans; usually 100, at most 500.")] int? limit = null)
    {
        if (TraceKey.Parse(traceId).IsNone)
            throw NoId(traceId);
        if (store.Find(traceId) is not { } trace || !Shown()(trace))
            throw new ToolException($"There is no trace '{traceId}': none of its spans has come, or it was pushed out by newer ones. {List} lists those that there are.");
        return new ToolAnswer().List("spans", [.. trace.Spans.Take(ToolLimit.Of(limit, UsualSpans)).Select(ApiSpan.Of)], trace.Spans.Length, MoreSpans).Result();
    }

    public static ToolException NoId(string traceId) => new($"'{traceId}' is no id of a trace, which has 32 hexadecimal digits. {List} lists ids.");

    private Func<Trace, bool> Shown()
    {
        var isShown = services.Shown();
        return trace => trace.Services.All(service => isShown(service.Resource));
    }
}
