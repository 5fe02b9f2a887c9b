using System.Collections.Immutable;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Metrics;

/// <summary>A point as a service has sent it.</summary>
/// <param name="Attributes">The attributes that choose its series.</param>
/// <param name="Point">The point.</param>
/// <param name="Exemplars">Measurements behind it that belong to a trace.</param>
internal sealed record TelledPoint(ImmutableArray<TelemetryAttribute> Attributes, MetricPoint Point, ImmutableArray<MetricExemplar> Exemplars);
