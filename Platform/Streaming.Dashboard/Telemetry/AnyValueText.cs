using System.Globalization;
using System.Text;
using OpenTelemetry.Proto.Common.V1;

namespace Streaming.Dashboard.Telemetry;

/// <summary>A value of any type as text: lists as <c>[a, b]</c>, maps as <c>{k: v}</c>, bytes in base 64.</summary>
internal static class AnyValueText
{
    public static string Of(AnyValue? value, int maxLength)
    {
        if (value is null)
            return "";
        if (value.ValueCase == AnyValue.ValueOneofCase.StringValue)
            return value.StringValue.Length <= maxLength ? value.StringValue : value.StringValue[..maxLength];
        var text = new StringBuilder();
        Append(text, value, maxLength);
        return text.ToString(0, Math.Min(text.Length, maxLength));
    }

    private static void Append(StringBuilder text, AnyValue? value, int maxLength)
    {
        switch (value?.ValueCase)
        {
            case AnyValue.ValueOneofCase.StringValue:
                text.Append(value.StringValue.AsSpan(0, Math.Min(value.StringValue.Length, maxLength)));
                break;
            case AnyValue.ValueOneofCase.BoolValue:
                text.Append(value.BoolValue ? "true" : "false");
                break;
            case AnyValue.ValueOneofCase.IntValue:
                text.Append(CultureInfo.InvariantCulture, $"{value.IntValue}");
                break;
            case AnyValue.ValueOneofCase.DoubleValue:
                text.Append(CultureInfo.InvariantCulture, $"{value.DoubleValue}");
                break;
            case AnyValue.ValueOneofCase.BytesValue:
                var bytes = value.BytesValue.Span;
                text.Append(Convert.ToBase64String(bytes[..Math.Min(bytes.Length, maxLength)]));
                break;
            case AnyValue.ValueOneofCase.ArrayValue:
                AppendAll(text, '[', ']', value.ArrayValue.Values, item => Append(text, item, maxLength), maxLength);
                break;
            case AnyValue.ValueOneofCase.KvlistValue:
                AppendAll(text, '{', '}', value.KvlistValue.Values, item => Append(text.Append(item.Key).Append(": "), item.Value, maxLength), maxLength);
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> append, int maxLength)
    {
        text.Append(open);
        var isFirst = true;
        // What would be cut off anyway is not even written.
        foreach (var item in items.TakeWhile(_ => text.Length < maxLength))
        {
            if (!isFirst)
                text.Append(", ");
            append(item);
            isFirst = false;
        }
        text.Append(close);
    }
}
