using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <summary>Writes a record: its properties, the closed types of its unions, and the codec beside it.</summary>
internal sealed class RecordEmitter(RecordSchema schema, CSharpTypes types, CodeText code)
{
    private const string Contract = "global::Streaming.Avro.IAvroRecord";

    private readonly string _name = types.Named(schema);

    public void Emit()
    {
        var codec = new CodecEmitter(schema, types, code);
        code.Summary(schema.Doc, $"The Avro record {schema.FullName}.");
        code.Block($"public sealed partial record {CSharpNames.Identifier(schema.Name)} : {Contract}<{_name}>", () =>
        {
            foreach (var field in schema.Fields)
            {
                EmitProperty(field);
                code.Line();
            }

            foreach (var field in schema.Fields)
            {
                EmitUnions(field.Schema, CSharpNames.Property(field.Name, schema.Name));
            }

            EmitContract();
        });
        code.Line();
        codec.Emit();
    }

    private void EmitProperty(RecordField field)
    {
        var name = CSharpNames.Property(field.Name, schema.Name);
        var type = types.Of(field.Schema, $"{_name}.{name}");
        code.Summary(field.Doc, $"The Avro field {field.Name}.");
        code.Line(field.Default is { } value
            ? $"public {type} {name} {{ get; init; }} = {Defaults.Expression(field.Schema, value, types) ?? $"{types.Codec(schema)}.Default{name}()"};"
            : $"public required {type} {name} {{ get; init; }}");
    }

    private void EmitUnions(AvroSchema part, string name)
    {
        switch (part)
        {
            case ArraySchema array: EmitUnions(array.Items, name + "_Item"); break;
            case MapSchema map: EmitUnions(map.Values, name + "_Item"); break;
            case UnionSchema union: EmitUnion(new UnionShape(union), name); break;
        }
    }

    private void EmitUnion(UnionShape shape, string name)
    {
        if (shape.Single is { } single)
        {
            EmitUnions(single, name);
        }

        if (!shape.IsGeneral)
        {
            return;
        }

        code.Summary(null, $"One of: {string.Join(", ", shape.Values.Select(SchemaWriter.Describe))}.");
        code.Block($"public abstract record {name}Union", () =>
        {
            code.Line($"private {name}Union() {{ }}");
            foreach (var branch in shape.Values)
            {
                var type = types.Of(branch, $"{_name}.{name}_{shape.CaseOf(branch)}");
                code.Line();
                code.Summary(null, $"{SchemaWriter.Describe(branch)}.");
                code.Line("/// <param name=\"Value\">The value.</param>");
                code.Line($"public sealed record {shape.CaseOf(branch)}({type} Value) : {name}Union;");
            }
        });
        code.Line();
        foreach (var branch in shape.Values)
        {
            EmitUnions(branch, $"{name}_{shape.CaseOf(branch)}");
        }
    }

    private void EmitContract()
    {
        var codec = types.Codec(schema);
        code.Line($"static global::Streaming.Avro.Schemas.RecordSchema {Contract}<{_name}>.AvroSchema => {codec}.Schema;");
        code.Line();
        code.Line($"static void {Contract}<{_name}>.Write(ref global::Streaming.Avro.Binary.AvroWriter writer, {_name} value) => {codec}.Write(ref writer, value);");
        code.Line();
        code.Line($"static {_name} {Contract}<{_name}>.Read(ref global::Streaming.Avro.Binary.AvroReader reader) => {codec}.Read(ref reader);");
    }
}
