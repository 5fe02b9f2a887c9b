using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Mcp.Telemetry;

/// <summary>A trace in a list.</summary>
internal sealed record ToolTrace(string TraceId, string Name, string Resource, DateTimeOffset Start, double DurationMilliseconds, bool HasErrors, int Spans, IReadOnlyList<string> Resources)
{
    public static ToolTrace Of(Trace trace) => new(
        trace.Id, trace.Root.Name, trace.Root.Resource.Name, trace.Start, trace.Duration.TotalMilliseconds, trace.HasErrors, trace.Spans.Length, [.. trace.Services.Select(service => service.Resource.Name)]);
}
