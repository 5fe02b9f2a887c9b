using System.Buffers.Binary;
using System.Globalization;

namespace Streaming.Dashboard.Telemetry;

/// <summary>A span's id of 8 bytes; all zero means none.</summary>
internal readonly record struct SpanKey(ulong Value)
{
    public bool IsNone => Value == 0;

    /// <summary>16 lower-case hexadecimal digits; null for none.</summary>
    public string? Hex => IsNone ? null : Value.ToString("x16", CultureInfo.InvariantCulture);

    /// <returns>The id; none where there are not 8 bytes.</returns>
    public static SpanKey Read(ReadOnlySpan<byte> id) => id.Length == sizeof(ulong) ? new(BinaryPrimitives.ReadUInt64BigEndian(id)) : default;

    /// <returns>The id; none where the text is none.</returns>
    public static SpanKey Parse(string? hex) => ulong.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) ? new(id) : default;
}
