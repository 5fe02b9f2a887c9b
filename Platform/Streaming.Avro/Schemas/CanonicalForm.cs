using System.Globalization;
using System.Text;
using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>
/// "Parsing Canonical Form" of the specification: what decides how data is read, in one fixed spelling. Two schemas with
/// the same form write the same bytes.
/// </summary>
internal sealed class CanonicalForm
{
    private readonly StringBuilder _output = new();
    private readonly HashSet<string> _declared = [];

    public static string Of(AvroSchema schema)
    {
        var form = new CanonicalForm();
        form.Write(schema);
        return form._output.ToString();
    }

    private void Write(AvroSchema schema)
    {
        switch (schema)
        {
            case UnionSchema union:
                WriteList(union.Branches, Write);
                break;
            case NamedSchema named when !_declared.Add(named.FullName):
                JsonWriter.WriteString(_output, named.FullName);
                break;
            case NamedSchema named:
                WriteNamed(named);
                break;
            case ArraySchema array:
                WriteBlock("array", "items", array.Items);
                break;
            case MapSchema map:
                WriteBlock("map", "values", map.Values);
                break;
            default:
                JsonWriter.WriteString(_output, SchemaWriter.Name(schema.Type));
                break;
        }
    }

    private void WriteNamed(NamedSchema named)
    {
        _output.Append("{\"name\":");
        JsonWriter.WriteString(_output, named.FullName);
        _output.Append(",\"type\":\"").Append(SchemaWriter.Name(named.Type)).Append('"');
        switch (named)
        {
            case RecordSchema record:
                _output.Append(",\"fields\":");
                WriteList(record.Fields, WriteField);
                break;
            case EnumSchema symbols:
                _output.Append(",\"symbols\":");
                WriteList(symbols.Symbols, symbol => JsonWriter.WriteString(_output, symbol));
                break;
            case FixedSchema fixedBytes:
                _output.Append(",\"size\":").Append(fixedBytes.Size.ToString(CultureInfo.InvariantCulture));
                break;
        }

        _output.Append('}');
    }

    private void WriteField(RecordField field)
    {
        _output.Append("{\"name\":");
        JsonWriter.WriteString(_output, field.Name);
        _output.Append(",\"type\":");
        Write(field.Schema);
        _output.Append('}');
    }

    private void WriteBlock(string type, string member, AvroSchema items)
    {
        _output.Append("{\"type\":\"").Append(type).Append("\",\"").Append(member).Append("\":");
        Write(items);
        _output.Append('}');
    }

    private void WriteList<T>(IReadOnlyList<T> items, Action<T> write)
    {
        _output.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            _output.Append(i == 0 ? "" : ",");
            write(items[i]);
        }

        _output.Append(']');
    }
}
