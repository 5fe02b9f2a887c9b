using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Exchange;

/// <summary>How much telemetry there is of a service instance.</summary>
/// <param name="Resource">The instance.</param>
/// <param name="Logs">Log records.</param>
/// <param name="Spans">Spans.</param>
/// <param name="Series">Series of points.</param>
public sealed record ServiceTelemetry(TelemetryResource Resource, int Logs, int Spans, int Series)
{
    /// <summary>What chooses it.</summary>
    public string Name => ResourceFilter.Of(Resource);
}
