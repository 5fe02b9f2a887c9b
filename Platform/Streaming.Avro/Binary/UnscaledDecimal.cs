using System.Numerics;

namespace Streaming.Avro.Binary;

/// <summary>Decimals as Avro writes them: an integer in two's complement, the scale in the schema.</summary>
internal static class UnscaledDecimal
{
    /// <summary>Digits that 128 bits hold whatever they are.</summary>
    public const int MaxPrecision = 38;

    private static readonly Int128[] Powers = MakePowers();

    public static Int128 From(decimal value, int precision, int scale, string? field)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = (Int128)new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        var shift = scale - value.Scale;
        if (shift < 0)
        {
            (magnitude, var rest) = Int128.DivRem(magnitude, Powers[-shift]);
            if (rest != 0)
            {
                throw AvroWriter.Invalid(field, Invariant($"is {value}, which has more decimals than the {scale} of decimal({precision},{scale})."));
            }
        }
        else if (magnitude < Powers[precision - Math.Min(shift, precision)])
        {
            magnitude *= Powers[shift];
        }
        else if (magnitude != 0)
        {
            magnitude = Int128.MaxValue;
        }

        return magnitude >= Powers[precision]
            ? throw AvroWriter.Invalid(field, Invariant($"is {value}, which does not fit into decimal({precision},{scale})."))
            : bits[3] < 0 ? -magnitude : magnitude;
    }

    /// <summary>Bytes of the smallest two's complement.</summary>
    public static int MinimalLength(Int128 value)
    {
        var magnitude = value < 0 ? ~value : value;
        var bits = 128 - (int)Int128.LeadingZeroCount(magnitude);
        return (bits / 8) + 1;
    }

    public static void Write(Int128 value, Span<byte> target)
    {
        for (var i = target.Length - 1; i >= 0; i--)
        {
            target[i] = (byte)value;
            value >>= 8;
        }
    }

    public static Int128? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= sizeof(long))
        {
            var small = bytes.Length > 0 && bytes[0] >= 0x80 ? -1L : 0L;
            foreach (var item in bytes)
            {
                small = (small << 8) | item;
            }

            return small;
        }

        var wide = new BigInteger(bytes, isUnsigned: false, isBigEndian: true);
        return wide >= Int128.MinValue && wide <= Int128.MaxValue ? (Int128)wide : null;
    }

    /// <summary>The value with the scale; null where <see cref="decimal"/> cannot hold it exactly.</summary>
    public static decimal? ToDecimal(Int128 unscaled, int scale)
    {
        var magnitude = UInt128.CreateTruncating(unscaled < 0 ? -unscaled : unscaled);
        while (magnitude >> 96 != UInt128.Zero || scale > 28)
        {
            (magnitude, var rest) = UInt128.DivRem(magnitude, 10);
            if (rest != UInt128.Zero || scale-- == 0)
            {
                return null;
            }
        }

        var low = (ulong)magnitude;
        return new decimal((int)low, (int)(low >> 32), (int)(uint)(magnitude >> 64), unscaled < 0, (byte)scale);
    }

    private static Int128[] MakePowers()
    {
        var powers = new Int128[MaxPrecision + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
