namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>Tags of a log record (OTLP 1.x, logs.proto).</summary>
internal static class LogTags
{
    public const uint Time = (1 << WireType.Bits) | WireType.Fixed64;
    public const uint SeverityNumber = (2 << WireType.Bits) | WireType.Varint;
    public const uint Body = (5 << WireType.Bits) | WireType.Bytes;
    public const uint Attributes = (6 << WireType.Bits) | WireType.Bytes;
    public const uint TraceId = (9 << WireType.Bits) | WireType.Bytes;
    public const uint SpanId = (10 << WireType.Bits) | WireType.Bytes;
    public const uint ObservedTime = (11 << WireType.Bits) | WireType.Fixed64;
    public const uint EventName = (12 << WireType.Bits) | WireType.Bytes;
}
