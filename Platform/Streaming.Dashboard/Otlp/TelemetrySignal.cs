namespace Streaming.Dashboard.Otlp;

/// <summary>A kind of telemetry.</summary>
internal enum TelemetrySignal
{
    Logs,
    Traces,
    Metrics,
}
