using System.Globalization;
using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>Reads schemas from JSON and refuses what the specification does not allow.</summary>
internal sealed class SchemaParser
{
    private static readonly Dictionary<string, AvroType> Primitives = new()
    {
        ["null"] = AvroType.Null,
        ["boolean"] = AvroType.Boolean,
        ["int"] = AvroType.Int,
        ["long"] = AvroType.Long,
        ["float"] = AvroType.Float,
        ["double"] = AvroType.Double,
        ["bytes"] = AvroType.Bytes,
        ["string"] = AvroType.String,
    };

    private readonly Dictionary<string, NamedSchema> _types = [];
    private readonly Dictionary<string, NamedSchema> _known = [];
    private readonly List<RecordField> _fieldsWithDefault = [];

    public static AvroSchema Parse(string text, IEnumerable<NamedSchema> known)
    {
        var parser = new SchemaParser();
        foreach (var type in known)
        {
            parser._known[type.FullName] = type;
        }

        var schema = parser.Read(JsonReader.Read(text), "");
        // A default may be of a type that is declared further on, so defaults come last.
        foreach (var field in parser._fieldsWithDefault)
        {
            DefaultValue.Check(field);
        }

        return schema;
    }

    private AvroSchema Read(JsonValue json, string space)
    {
        var schema = json.Kind switch
        {
            JsonKind.String => ReadName(json, space),
            JsonKind.Array => ReadUnion(json, space),
            JsonKind.Object => ReadObject(json, space),
            _ => throw new AvroSchemaException("A schema is a name, an object or an array (union).", json.Position),
        };
        return schema;
    }

    private AvroSchema ReadName(JsonValue json, string space)
    {
        if (Primitives.TryGetValue(json.Text, out var primitive))
        {
            return new PrimitiveSchema(primitive) { Position = json.Position };
        }

        // A name without dots is looked for in the namespace around it, then, as other implementations do, in none.
        return Find(SchemaName.Of(json.Text, space).FullName) ?? Find(json.Text)
            ?? throw new AvroSchemaException($"The type \"{json.Text}\" is not known here: declare it before its first use.", json.Position)
            {
                IsUnknownType = true,
            };
    }

    private NamedSchema? Find(string fullName) =>
        _types.TryGetValue(fullName, out var type) || _known.TryGetValue(fullName, out type) ? type : null;

    private UnionSchema ReadUnion(JsonValue json, string space)
    {
        var branches = new List<AvroSchema>();
        var seen = new HashSet<string>();
        foreach (var item in json.Items)
        {
            var branch = Read(item, space);
            if (branch is UnionSchema)
            {
                throw new AvroSchemaException("A union cannot hold another union directly.", item.Position);
            }

            var key = branch is NamedSchema named ? named.FullName : branch.Type.ToString();
            if (!seen.Add(key))
            {
                throw new AvroSchemaException($"A union cannot hold {SchemaWriter.Describe(branch)} twice.", item.Position);
            }

            branches.Add(branch);
        }

        return new UnionSchema(branches) { Position = json.Position };
    }

    private AvroSchema ReadObject(JsonValue json, string space)
    {
        var attributes = new AttributeReader(json);
        var type = attributes.Required("type", "A schema object needs a \"type\".");
        if (type.Kind is not JsonKind.String)
        {
            // {"type": {...}} is a schema in a wrapper, which several implementations write.
            return Read(type, space);
        }

        AvroSchema schema = type.Text switch
        {
            "record" or "error" => ReadRecord(attributes, space, type.Text == "error"),
            "enum" => ReadEnum(attributes, space),
            "fixed" => ReadFixed(attributes, space),
            "array" => new ArraySchema(Read(attributes.Required("items", "An array needs \"items\"."), space)),
            "map" => new MapSchema(Read(attributes.Required("values", "A map needs \"values\"."), space)),
            _ => ReadName(type, space),
        };
        if (schema is NamedSchema && type.Text is not ("record" or "error" or "enum" or "fixed"))
        {
            return schema;
        }

        schema.Position = json.Position;
        schema.Attributes = attributes.Rest();
        LogicalTypes.Apply(schema, json);
        return schema;
    }

    private RecordSchema ReadRecord(AttributeReader attributes, string space, bool isError)
    {
        var record = Declare(new RecordSchema(ReadSchemaName(attributes, space)) { IsError = isError }, attributes);
        var list = attributes.Required("fields", $"The record \"{record.FullName}\" needs \"fields\".");
        if (list.Kind != JsonKind.Array)
        {
            throw new AvroSchemaException("\"fields\" is an array of fields.", list.Position);
        }

        var fields = new List<RecordField>();
        var names = new HashSet<string>();
        foreach (var item in list.Items)
        {
            var field = ReadField(item, record.Namespace);
            if (!names.Add(field.Name))
            {
                throw new AvroSchemaException($"The record \"{record.FullName}\" has the field \"{field.Name}\" twice.", item.Position);
            }

            fields.Add(field);
        }

        record.Fields = fields;
        return record;
    }

    private RecordField ReadField(JsonValue json, string space)
    {
        if (json.Kind != JsonKind.Object)
        {
            throw new AvroSchemaException("A field is an object.", json.Position);
        }

        var attributes = new AttributeReader(json);
        var name = attributes.RequiredText("name", "A field needs a \"name\".");
        if (!SchemaName.IsValid(name.Text))
        {
            throw new AvroSchemaException($"\"{name.Text}\" is no valid field name: letters, digits and '_', no digit first.", name.Position);
        }

        var field = new RecordField(name.Text, Read(attributes.Required("type", $"The field \"{name.Text}\" needs a \"type\"."), space))
        {
            Position = name.Position,
            Doc = attributes.Text("doc"),
            Default = attributes.Take("default"),
            Order = attributes.OneOf("order", "ascending", "descending", "ignore"),
            Aliases = attributes.Names("aliases"),
        };
        field.Attributes = attributes.Rest();
        if (field.HasDefault)
        {
            _fieldsWithDefault.Add(field);
        }

        return field;
    }

    private EnumSchema ReadEnum(AttributeReader attributes, string space)
    {
        var name = ReadSchemaName(attributes, space);
        var list = attributes.Required("symbols", $"The enum \"{name.FullName}\" needs \"symbols\".");
        var symbols = AttributeReader.TextsOf(list, "symbols");
        for (var i = 0; i < symbols.Count; i++)
        {
            if (!SchemaName.IsValid(symbols[i]))
            {
                throw new AvroSchemaException($"\"{symbols[i]}\" is no valid symbol: letters, digits and '_', no digit first.", list.Items[i].Position);
            }

            if (symbols.Take(i).Contains(symbols[i]))
            {
                throw new AvroSchemaException($"The enum \"{name.FullName}\" has the symbol \"{symbols[i]}\" twice.", list.Items[i].Position);
            }
        }

        var symbol = attributes.Take("default");
        return symbol is null || (symbol.Kind == JsonKind.String && symbols.Contains(symbol.Text))
            ? Declare(new EnumSchema(name, symbols, symbol?.Text), attributes)
            : throw new AvroSchemaException($"The default of the enum \"{name.FullName}\" is none of its symbols.", symbol.Position);
    }

    private FixedSchema ReadFixed(AttributeReader attributes, string space)
    {
        var name = ReadSchemaName(attributes, space);
        var size = attributes.Required("size", $"The fixed \"{name.FullName}\" needs a \"size\".");
        return size.Kind == JsonKind.Number && int.TryParse(size.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? Declare(new FixedSchema(name, bytes), attributes)
            : throw new AvroSchemaException("\"size\" is a number of bytes, 0 or more.", size.Position);
    }

    private static SchemaName ReadSchemaName(AttributeReader attributes, string space)
    {
        var name = attributes.RequiredText("name", "A record, enum or fixed needs a \"name\".");
        var declared = attributes.Text("namespace") ?? space;
        var result = SchemaName.Of(name.Text, declared);
        if (!SchemaName.IsValid(result.Name) || (result.Namespace.Length > 0 && !SchemaName.IsValidFullName(result.Namespace)))
        {
            throw new AvroSchemaException(
                $"\"{result.FullName}\" is no valid name: letters, digits and '_' between dots, no digit first.", name.Position);
        }

        return result.Namespace.Length == 0 && Primitives.ContainsKey(result.Name)
            ? throw new AvroSchemaException($"\"{result.Name}\" is the name of a primitive type.", name.Position)
            : result;
    }

    private T Declare<T>(T schema, AttributeReader attributes)
        where T : NamedSchema
    {
        if (_types.ContainsKey(schema.FullName))
        {
            throw new AvroSchemaException($"The type \"{schema.FullName}\" is declared twice.", attributes.Position);
        }

        _types.Add(schema.FullName, schema);
        schema.Doc = attributes.Text("doc");
        schema.Aliases = [.. attributes.Names("aliases").Select(alias => SchemaName.Of(alias, schema.Namespace).FullName)];
        return schema;
    }
}
