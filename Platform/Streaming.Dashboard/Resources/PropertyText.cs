using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Streaming.Dashboard.Resources;

/// <summary>A property's value as text.</summary>
internal static class PropertyText
{
    public static string Of(Value? value) => value?.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue,
        Value.KindOneofCase.NumberValue => value.NumberValue.ToString(CultureInfo.InvariantCulture),
        Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        Value.KindOneofCase.ListValue => string.Join(' ', value.ListValue.Values.Select(Of)),
        Value.KindOneofCase.StructValue => value.StructValue.ToString(),
        _ => "",
    };
}
