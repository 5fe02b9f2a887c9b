using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>An instrument of one service instance.</summary>
/// <param name="Resource">Where it is.</param>
/// <param name="Meter">The library that made it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it measures, possibly empty.</param>
/// <param name="Unit">Its unit by UCUM, possibly empty.</param>
/// <param name="Kind">What it measures.</param>
public sealed record InstrumentInfo(TelemetryResource Resource, string Meter, string Name, string Description, string Unit, InstrumentKind Kind);
