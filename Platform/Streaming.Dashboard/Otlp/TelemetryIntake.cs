using System.Buffers;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Otlp.Wire;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Otlp;

/// <summary>What all transports do with a request: look whether it is whole, and take it in.</summary>
internal sealed class TelemetryIntake(LogIngest logs, TraceIngest traces, MetricIngest metrics)
{
    /// <param name="signal">What the request is to have.</param>
    /// <param name="request">The request, as it was sent.</param>
    /// <returns>What of it was refused.</returns>
    /// <exception cref="MalformedTelemetryException">The bytes are no such request; nothing of it is taken.</exception>
    public Refusals Take(TelemetrySignal signal, ReadOnlySequence<byte> request)
    {
        if (request.IsSingleSegment)
            return Take(signal, request.FirstSpan);
        var length = (int)request.Length;
        var piece = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            request.CopyTo(piece);
            return Take(signal, piece.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private Refusals Take(TelemetrySignal signal, ReadOnlySpan<byte> request)
    {
        switch (signal)
        {
            case TelemetrySignal.Logs:
                OtlpShapes.Logs.Verify(request);
                return logs.Add(request);
            case TelemetrySignal.Traces:
                OtlpShapes.Traces.Verify(request);
                return traces.Add(request);
            default:
                OtlpShapes.Metrics.Verify(request);
                return metrics.Add(request);
        }
    }
}
