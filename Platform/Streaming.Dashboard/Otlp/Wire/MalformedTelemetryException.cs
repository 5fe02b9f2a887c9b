namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>Bytes that are no message in protobuf's wire format.</summary>
internal sealed class MalformedTelemetryException(string message) : Exception(message);
