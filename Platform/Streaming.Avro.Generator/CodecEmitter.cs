using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>Writes a record's codec: straight code in the order of the fields, a method for each array, map and union.</summary>
internal sealed partial class CodecEmitter(RecordSchema schema, CSharpTypes types, CodeText code)
{
    private readonly string _name = types.Named(schema);
    private readonly Queue<Action> _helpers = [];
    private readonly HashSet<string> _helperNames = [];

    public void Emit()
    {
        code.Block($"internal static class {schema.Name}AvroCodec", () =>
        {
            code.Line("internal static readonly global::Streaming.Avro.Schemas.RecordSchema Schema =");
            code.Line($"    (global::Streaming.Avro.Schemas.RecordSchema)global::Streaming.Avro.Schemas.AvroSchema.Parse({CSharpNames.Literal(schema.ToJson())});");
            code.Line();
            EmitWrite();
            code.Line();
            EmitRead();
            EmitDefaults();
            while (_helpers.Count > 0)
            {
                _helpers.Dequeue()();
            }
        });
    }

    private void EmitWrite()
    {
        var recursive = SchemaFacts.IsRecursive(schema);
        code.Block($"internal static void Write(ref global::Streaming.Avro.Binary.AvroWriter writer, {_name} value)", () =>
        {
            Lines(recursive, "writer.Enter();");
            foreach (var field in schema.Fields)
            {
                var property = CSharpNames.Property(field.Name, schema.Name);
                Write(field.Schema, $"value.{property}", property, field.Name);
            }

            Lines(recursive, "writer.Leave();");
        });
    }

    private void EmitRead()
    {
        var recursive = SchemaFacts.IsRecursive(schema);
        code.Block($"internal static {_name} Read(ref global::Streaming.Avro.Binary.AvroReader reader)", () =>
        {
            Lines(recursive, "reader.Enter();");
            code.Block($"var value = new {_name}", () =>
            {
                foreach (var field in schema.Fields)
                {
                    var property = CSharpNames.Property(field.Name, schema.Name);
                    code.Line($"{property} = {Read(field.Schema, property)},");
                }
            }, "};");
            Lines(recursive, "reader.Leave();");
            code.Line("return value;");
        });
    }

    private void EmitDefaults()
    {
        foreach (var field in schema.Fields.Where(field => field.Default is { } value && Defaults.Expression(field.Schema, value, types) is null))
        {
            var property = CSharpNames.Property(field.Name, schema.Name);
            var bytes = string.Join(", ", DefaultEncoder.Encode(field.Schema, field.Default!));
            code.Line();
            code.Block($"internal static {types.Of(field.Schema, $"{_name}.{property}")} Default{property}()", () =>
            {
                code.Line($"var reader = new global::Streaming.Avro.Binary.AvroReader(new byte[] {{ {bytes} }});");
                code.Line($"return {Read(field.Schema, property)};");
            });
        }
    }

    /// <summary>A method of the codec, once. Names of nested parts have an underscore, which no property has.</summary>
    private void Helper(string name, Action emit)
    {
        if (_helperNames.Add(name))
        {
            _helpers.Enqueue(emit);
        }
    }

    private void Lines(bool wanted, string line)
    {
        if (wanted)
        {
            code.Line(line);
        }
    }
}
