using System.Globalization;
using System.Text;
using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>Writes a schema back as JSON, everything kept, attributes in one fixed order.</summary>
internal sealed class SchemaWriter
{
    private readonly StringBuilder _output;
    private readonly HashSet<string> _declared = [];
    private readonly HashSet<AvroSchema> _references;
    private readonly bool _sortAttributes;

    private SchemaWriter(StringBuilder output, bool sortAttributes, IEnumerable<AvroSchema> references)
    {
        _references = [.. references.SelectMany(SchemaFacts.All)];
        _output = output;
        _sortAttributes = sortAttributes;
    }

    public static void Write(AvroSchema schema, StringBuilder output, bool sortAttributes, IEnumerable<AvroSchema> references) =>
        new SchemaWriter(output, sortAttributes, references).Write(schema, "");

    /// <summary>The schema in a few words, for messages.</summary>
    public static string Describe(AvroSchema schema)
    {
        var type = schema switch
        {
            NamedSchema named => $"{Name(schema.Type)} {named.FullName}",
            ArraySchema array => $"array of {Describe(array.Items)}",
            MapSchema map => $"map of {Describe(map.Values)}",
            UnionSchema union => "union of " + Join(union),
            _ => Name(schema.Type),
        };
        return schema.LogicalType switch
        {
            LogicalType.None => type,
            LogicalType.Decimal => string.Format(CultureInfo.InvariantCulture, "{0} as decimal({1},{2})", type, schema.Precision, schema.Scale),
            var logical => $"{type} as {logical}",
        };
    }

    public static string Name(AvroType type) => type switch
    {
        AvroType.Null => "null",
        AvroType.Boolean => "boolean",
        AvroType.Int => "int",
        AvroType.Long => "long",
        AvroType.Float => "float",
        AvroType.Double => "double",
        AvroType.Bytes => "bytes",
        AvroType.String => "string",
        AvroType.Record => "record",
        AvroType.Enum => "enum",
        AvroType.Array => "array",
        AvroType.Map => "map",
        AvroType.Union => "union",
        _ => "fixed",
    };

    private static string Join(UnionSchema union)
    {
        var names = new List<string>();
        foreach (var branch in union.Branches)
        {
            names.Add(Describe(branch));
        }

        return string.Join(" | ", names);
    }

    private void Write(AvroSchema schema, string space)
    {
        switch (schema)
        {
            case UnionSchema union:
                WriteList(union.Branches, branch => Write(branch, space));
                break;
            case NamedSchema named when _references.Contains(named) || !_declared.Add(named.FullName):
                JsonWriter.WriteString(_output, named.Namespace == space ? named.Name : named.FullName);
                break;
            case PrimitiveSchema { Attributes.Count: 0 }:
                JsonWriter.WriteString(_output, Name(schema.Type));
                break;
            default:
                WriteObject(schema, space);
                break;
        }
    }

    private void WriteObject(AvroSchema schema, string space)
    {
        _output.Append("{\"type\":");
        JsonWriter.WriteString(_output, schema is RecordSchema { IsError: true } ? "error" : Name(schema.Type));
        if (schema is NamedSchema named)
        {
            WriteNames(named, space);
        }

        switch (schema)
        {
            case RecordSchema record:
                Member("fields");
                WriteList(record.Fields, field => WriteField(field, record.Namespace));
                break;
            case EnumSchema symbols:
                Member("symbols");
                WriteList(symbols.Symbols, symbol => JsonWriter.WriteString(_output, symbol));
                TextMember("default", symbols.Default);
                break;
            case FixedSchema fixedBytes:
                Member("size");
                _output.Append(fixedBytes.Size.ToString(CultureInfo.InvariantCulture));
                break;
            case ArraySchema array:
                Member("items");
                Write(array.Items, space);
                break;
            case MapSchema map:
                Member("values");
                Write(map.Values, space);
                break;
        }

        WriteAliases((schema as NamedSchema)?.Aliases);
        WriteAttributes(schema.Attributes);
        _output.Append('}');
    }

    private void WriteNames(NamedSchema named, string space)
    {
        TextMember("name", named.Name);
        TextMember("namespace", named.Namespace == space ? null : named.Namespace);
        TextMember("doc", named.Doc);
    }

    private void WriteField(RecordField field, string space)
    {
        _output.Append("{\"name\":");
        JsonWriter.WriteString(_output, field.Name);
        Member("type");
        Write(field.Schema, space);
        TextMember("doc", field.Doc);
        if (field.Default is { } value)
        {
            Member("default");
            JsonWriter.WriteValue(_output, value);
        }

        TextMember("order", field.Order);
        WriteAliases(field.Aliases);
        WriteAttributes(field.Attributes);
        _output.Append('}');
    }

    private void WriteAliases(IReadOnlyList<string>? aliases)
    {
        if (aliases is { Count: > 0 })
        {
            Member("aliases");
            WriteList(aliases, alias => JsonWriter.WriteString(_output, alias));
        }
    }

    private void WriteAttributes(IReadOnlyList<JsonMember> attributes)
    {
        foreach (var attribute in _sortAttributes ? attributes.OrderBy(item => item.Name, StringComparer.Ordinal) : attributes.AsEnumerable())
        {
            Member(attribute.Name);
            JsonWriter.WriteValue(_output, attribute.Value);
        }
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

    private void TextMember(string name, string? value)
    {
        if (value is not null)
        {
            Member(name);
            JsonWriter.WriteString(_output, value);
        }
    }

    private void Member(string name)
    {
        _output.Append(',');
        JsonWriter.WriteString(_output, name);
        _output.Append(':');
    }
}
