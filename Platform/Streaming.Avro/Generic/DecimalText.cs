using System.Globalization;
using System.Numerics;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generic;

/// <summary>Decimals of any size as JSON numbers.</summary>
internal static class DecimalText
{
    // Arithmetic on more digits than this takes long; a schema may claim millions.
    private const int MaxDigits = 10_000;

    /// <exception cref="AvroException">The number is too long to be written out.</exception>
    public static string Format(ReadOnlySpan<byte> bytes, int scale)
    {
        if (scale > MaxDigits || bytes.Length > MaxDigits / 2)
        {
            throw new AvroException($"A decimal of {bytes.Length} bytes and {scale} decimals is too long to be written out.");
        }

        var unscaled = new BigInteger(bytes, isBigEndian: true);
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var sign = unscaled.Sign < 0 ? "-" : "";
        return scale == 0 ? sign + digits : $"{sign}{digits[..^scale]}.{digits[^scale..]}";
    }

    /// <summary>The bytes of a number; null where it is none, or has more digits than the schema allows.</summary>
    public static byte[]? Parse(JsonValue value, AvroSchema schema)
    {
        if (value.Kind != JsonKind.Number || value.Text.Length > MaxDigits)
        {
            return null;
        }

        var parts = value.Text.ToUpperInvariant().Split('E');
        var mantissa = parts[0].Split('.');
        var fraction = mantissa.Length == 2 ? mantissa[1].TrimEnd('0') : "";
        var exponent = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        // What stands behind the last decimal of the schema would be lost.
        var shift = (long)schema.Scale - fraction.Length + exponent;
        var unscaled = BigInteger.Parse(mantissa[0] + fraction, CultureInfo.InvariantCulture);
        while (shift < 0 && shift > -MaxDigits && !unscaled.IsZero && unscaled % 10 == 0)
        {
            unscaled /= 10;
            shift++;
        }

        return unscaled.IsZero ? Bytes(BigInteger.Zero, schema)
            : shift is < 0 or > MaxDigits || schema.Precision > MaxDigits ? null
            : Bytes(unscaled * BigInteger.Pow(10, (int)shift), schema);
    }

    private static byte[]? Bytes(BigInteger unscaled, AvroSchema schema)
    {
        if (BigInteger.Abs(unscaled) >= BigInteger.Pow(10, schema.Precision))
        {
            return null;
        }

        var bytes = unscaled.ToByteArray(isBigEndian: true);
        if (schema is not FixedSchema { Size: var size })
        {
            return bytes;
        }

        var padded = new byte[size];
        padded.AsSpan().Fill(unscaled.Sign < 0 ? (byte)0xFF : (byte)0);
        bytes.CopyTo(padded, size - bytes.Length);
        return padded;
    }
}
