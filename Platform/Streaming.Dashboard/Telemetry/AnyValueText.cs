using System.Globalization;
using System.Text;
using Streaming.Dashboard.Otlp.Wire;

namespace Streaming.Dashboard.Telemetry;

/// <summary>A value of any type as text: lists as <c>[a, b]</c>, maps as <c>{k: v}</c>, bytes in base 64.</summary>
internal static class AnyValueText
{
    // Of one UTF-16 character.
    private const int MostBytes = 3;

    /// <param name="value">The value, as it was sent.</param>
    /// <param name="maxLength">How many characters are kept of it.</param>
    /// <param name="pool">Where short texts come from; null where they are not likely to come again.</param>
    public static string Of(ReadOnlySpan<byte> value, int maxLength, TextPool? pool = null)
    {
        var reader = new WireReader(value);
        if (!reader.Next())
            return "";
        if (reader.Tag == OtlpTags.StringValue)
            return Cut(reader.Bytes(), maxLength, pool);
        if (reader.Tag == OtlpTags.IntValue)
            return ((long)reader.Varint()).ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        Append(text, value, maxLength);
        return text.ToString(0, Math.Min(text.Length, maxLength));
    }

    public static string Cut(ReadOnlySpan<byte> utf8, int maxLength, TextPool? pool = null)
    {
        if (utf8.Length <= maxLength)
            return pool is null ? Encoding.UTF8.GetString(utf8) : pool.Get(utf8);
        var text = Encoding.UTF8.GetString(utf8[..(int)Math.Min(utf8.Length, (long)maxLength * MostBytes)]);
        return text.Length <= maxLength ? text : text[..maxLength];
    }

    private static void Append(StringBuilder text, ReadOnlySpan<byte> value, int maxLength)
    {
        var reader = new WireReader(value);
        while (reader.Next())
        {
            switch (reader.Tag)
            {
                case OtlpTags.StringValue:
                    text.Append(Cut(reader.Bytes(), maxLength));
                    break;
                case OtlpTags.BoolValue:
                    text.Append(reader.Varint() != 0 ? "true" : "false");
                    break;
                case OtlpTags.IntValue:
                    text.Append(CultureInfo.InvariantCulture, $"{(long)reader.Varint()}");
                    break;
                case OtlpTags.DoubleValue:
                    text.Append(CultureInfo.InvariantCulture, $"{reader.Double()}");
                    break;
                case OtlpTags.BytesValue:
                    var bytes = reader.Bytes();
                    text.Append(Convert.ToBase64String(bytes[..Math.Min(bytes.Length, maxLength)]));
                    break;
                case OtlpTags.ArrayValue:
                    AppendAll(text, '[', reader.Bytes(), ']', maxLength);
                    break;
                case OtlpTags.MapValue:
                    AppendAll(text, '{', reader.Bytes(), '}', maxLength);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private static void AppendAll(StringBuilder text, char open, ReadOnlySpan<byte> items, char close, int maxLength)
    {
        text.Append(open);
        var reader = new WireReader(items);
        // What would be cut off anyway is not even written.
        for (var isFirst = true; text.Length < maxLength && reader.Next(); isFirst = false)
        {
            if (reader.Tag != OtlpTags.ListItem)
            {
                reader.Skip();
                continue;
            }
            if (!isFirst)
                text.Append(", ");
            var item = reader.Bytes();
            if (open == '{')
                text.Append(Cut(WireReader.Find(item, OtlpTags.Key), maxLength)).Append(": ");
            Append(text, open == '{' ? WireReader.Find(item, OtlpTags.Value) : item, maxLength);
        }
        text.Append(close);
    }
}
