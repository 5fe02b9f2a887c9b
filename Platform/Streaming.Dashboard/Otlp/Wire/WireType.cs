namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>How a field is encoded: the lower three bits of a tag in protobuf's wire format.</summary>
internal static class WireType
{
    public const uint Varint = 0;
    public const uint Fixed64 = 1;
    public const uint Bytes = 2;
    public const uint Fixed32 = 5;
    public const int Bits = 3;
    public const uint Mask = (1 << Bits) - 1;
}
