namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>Tags of a span, its events, links and status (OTLP 1.x, trace.proto).</summary>
internal static class SpanTags
{
    public const uint TraceId = (1 << WireType.Bits) | WireType.Bytes;
    public const uint SpanId = (2 << WireType.Bits) | WireType.Bytes;
    public const uint ParentSpanId = (4 << WireType.Bits) | WireType.Bytes;
    public const uint Name = (5 << WireType.Bits) | WireType.Bytes;
    public const uint Kind = (6 << WireType.Bits) | WireType.Varint;
    public const uint Start = (7 << WireType.Bits) | WireType.Fixed64;
    public const uint End = (8 << WireType.Bits) | WireType.Fixed64;
    public const uint Attributes = (9 << WireType.Bits) | WireType.Bytes;
    public const uint Events = (11 << WireType.Bits) | WireType.Bytes;
    public const uint Links = (13 << WireType.Bits) | WireType.Bytes;
    public const uint Status = (15 << WireType.Bits) | WireType.Bytes;

    public const uint EventTime = (1 << WireType.Bits) | WireType.Fixed64;
    public const uint EventName = (2 << WireType.Bits) | WireType.Bytes;
    public const uint EventAttributes = (3 << WireType.Bits) | WireType.Bytes;

    public const uint LinkTraceId = (1 << WireType.Bits) | WireType.Bytes;
    public const uint LinkSpanId = (2 << WireType.Bits) | WireType.Bytes;
    public const uint LinkAttributes = (4 << WireType.Bits) | WireType.Bytes;

    public const uint StatusMessage = (2 << WireType.Bits) | WireType.Bytes;
    public const uint StatusCode = (3 << WireType.Bits) | WireType.Varint;
    public const ulong StatusError = 2;
}
