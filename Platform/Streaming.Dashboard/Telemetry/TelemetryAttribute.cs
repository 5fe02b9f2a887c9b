namespace Streaming.Dashboard.Telemetry;

/// <summary>An attribute of a log record, span, point or resource.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value as text.</param>
public readonly record struct TelemetryAttribute(string Key, string Value);
