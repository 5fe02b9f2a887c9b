using System.Globalization;
using System.Text;

namespace Streaming.Avro.Json;

/// <summary>Writes JSON without white space.</summary>
internal static class JsonWriter
{
    public static void WriteString(StringBuilder output, string value)
    {
        output.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': output.Append("\\\""); break;
                case '\\': output.Append("\\\\"); break;
                case '\b': output.Append("\\b"); break;
                case '\f': output.Append("\\f"); break;
                case '\n': output.Append("\\n"); break;
                case '\r': output.Append("\\r"); break;
                case '\t': output.Append("\\t"); break;
                case < ' ': output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
                default: output.Append(c); break;
            }
        }

        output.Append('"');
    }

    public static void WriteValue(StringBuilder output, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Null: output.Append("null"); break;
            case JsonKind.True: output.Append("true"); break;
            case JsonKind.False: output.Append("false"); break;
            case JsonKind.Number: output.Append(value.Text); break;
            case JsonKind.String: WriteString(output, value.Text); break;
            case JsonKind.Array: WriteArray(output, value); break;
            default: WriteObject(output, value); break;
        }
    }

    private static void WriteArray(StringBuilder output, JsonValue value)
    {
        output.Append('[');
        for (var i = 0; i < value.Items.Count; i++)
        {
            output.Append(i == 0 ? "" : ",");
            WriteValue(output, value.Items[i]);
        }

        output.Append(']');
    }

    private static void WriteObject(StringBuilder output, JsonValue value)
    {
        output.Append('{');
        for (var i = 0; i < value.Members.Count; i++)
        {
            output.Append(i == 0 ? "" : ",");
            WriteString(output, value.Members[i].Name);
            output.Append(':');
            WriteValue(output, value.Members[i].Value);
        }

        output.Append('}');
    }
}
