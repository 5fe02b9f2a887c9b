using System.Globalization;
using System.Text;
using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>Writes the JSON of a default in Avro's binary encoding, so that defaults are read like any other data.</summary>
internal static class DefaultEncoder
{
    public static byte[] Encode(AvroSchema schema, JsonValue value)
    {
        var output = new List<byte>();
        Write(schema, value, output);
        return [.. output];
    }

    private static void Write(AvroSchema schema, JsonValue value, List<byte> output)
    {
        switch (schema)
        {
            case RecordSchema record:
                foreach (var field in record.Fields)
                {
                    Write(field.Schema, value.Find(field.Name) ?? field.Default!, output);
                }

                break;
            case EnumSchema symbols:
                WriteLong(symbols.Symbols.ToList().IndexOf(value.Text), output);
                break;
            case FixedSchema:
                output.AddRange(value.Text.Select(c => (byte)c));
                break;
            case ArraySchema array:
                WriteBlock(value.Items, item => Write(array.Items, item, output), output);
                break;
            case MapSchema map:
                WriteBlock(value.Members, member => WriteEntry(map, member, output), output);
                break;
            case UnionSchema union:
                var branch = DefaultValue.BranchOf(union, value);
                WriteLong(branch, output);
                Write(union.Branches[branch], value, output);
                break;
            default:
                WritePrimitive(schema.Type, value, output);
                break;
        }
    }

    private static void WritePrimitive(AvroType type, JsonValue value, List<byte> output)
    {
        switch (type)
        {
            case AvroType.Null:
                break;
            case AvroType.Boolean:
                output.Add(value.Kind == JsonKind.True ? (byte)1 : (byte)0);
                break;
            case AvroType.Int or AvroType.Long:
                WriteLong(long.Parse(value.Text, CultureInfo.InvariantCulture), output);
                break;
            case AvroType.Float:
                WriteLittleEndian(BitConverter.GetBytes((float)Number(value)), output);
                break;
            case AvroType.Double:
                WriteLittleEndian(BitConverter.GetBytes(Number(value)), output);
                break;
            case AvroType.Bytes:
                WriteLong(value.Text.Length, output);
                output.AddRange(value.Text.Select(c => (byte)c));
                break;
            default:
                WriteText(value.Text, output);
                break;
        }
    }

    private static void WriteEntry(MapSchema map, JsonMember member, List<byte> output)
    {
        WriteText(member.Name, output);
        Write(map.Values, member.Value, output);
    }

    private static void WriteBlock<T>(IReadOnlyList<T> items, Action<T> write, List<byte> output)
    {
        if (items.Count > 0)
        {
            WriteLong(items.Count, output);
        }

        foreach (var item in items)
        {
            write(item);
        }

        WriteLong(0, output);
    }

    private static void WriteText(string text, List<byte> output)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteLong(bytes.Length, output);
        output.AddRange(bytes);
    }

    private static void WriteLong(long value, List<byte> output)
    {
        var zigzag = (ulong)((value << 1) ^ (value >> 63));
        for (; zigzag >= 0x80; zigzag >>= 7)
        {
            output.Add((byte)(zigzag | 0x80));
        }

        output.Add((byte)zigzag);
    }

    private static void WriteLittleEndian(byte[] bytes, List<byte> output) =>
        output.AddRange(BitConverter.IsLittleEndian ? bytes : Enumerable.Reverse(bytes));

    private static double Number(JsonValue value) => value.Text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(value.Text, CultureInfo.InvariantCulture),
    };
}
