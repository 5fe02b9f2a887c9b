using Streaming.Dashboard.Api;
using Streaming.Dashboard.Metrics;

namespace Streaming.Dashboard.Mcp.Telemetry;

/// <summary>An instrument of a service, all its instances together.</summary>
internal sealed record ToolInstrument(string Resource, string Meter, string Instrument, InstrumentKind Kind, string? Unit, string? Description)
{
    public static ToolInstrument Of(InstrumentInfo info) =>
        new(info.Resource.Name, info.Meter, info.Name, info.Kind, ApiAttributes.TextOrNull(info.Unit), ApiAttributes.TextOrNull(info.Description));
}
