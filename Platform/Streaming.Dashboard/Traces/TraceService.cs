using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Traces;

/// <summary>A service's part in a trace.</summary>
/// <param name="Resource">The service, by the first of its instances.</param>
/// <param name="Spans">How many spans it has.</param>
/// <param name="Errors">How many of them failed.</param>
public sealed record TraceService(TelemetryResource Resource, int Spans, int Errors);
