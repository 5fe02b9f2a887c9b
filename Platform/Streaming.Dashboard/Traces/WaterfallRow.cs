namespace Streaming.Dashboard.Traces;

/// <summary>A span's place in the picture of its trace.</summary>
/// <param name="Span">The span.</param>
/// <param name="Depth">How many spans stand above it.</param>
/// <param name="Offset">Where its bar begins, from 0 to 1 of the trace's duration.</param>
/// <param name="Width">How long its bar is, from 0 to 1.</param>
public sealed record WaterfallRow(SpanEntry Span, int Depth, double Offset, double Width);
