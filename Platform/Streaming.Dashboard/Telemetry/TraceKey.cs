using System.Buffers.Binary;
using System.Globalization;

namespace Streaming.Dashboard.Telemetry;

/// <summary>A trace's id of 16 bytes; all zero means none.</summary>
internal readonly record struct TraceKey(ulong High, ulong Low)
{
    private const int Bytes = 16;

    public bool IsNone => (High | Low) == 0;

    /// <summary>32 lower-case hexadecimal digits; null for none.</summary>
    public string? Hex => IsNone ? null : string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    /// <returns>The id; none where there are not 16 bytes.</returns>
    public static TraceKey Read(ReadOnlySpan<byte> id) =>
        id.Length == Bytes ? new(BinaryPrimitives.ReadUInt64BigEndian(id), BinaryPrimitives.ReadUInt64BigEndian(id[sizeof(ulong)..])) : default;

    /// <returns>The id; none where the text is none.</returns>
    public static TraceKey Parse(string? hex) =>
        UInt128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) ? new((ulong)(id >> 64), (ulong)id) : default;
}
