using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <content>Statements that write a value.</content>
internal sealed partial class CodecEmitter
{
    private const string WriterType = "global::Streaming.Avro.Binary.AvroWriter";

    private void Write(AvroSchema part, string value, string hint, string field)
    {
        var name = CSharpNames.Literal(field);
        switch (part)
        {
            case UnionSchema union:
                WriteUnion(new UnionShape(union), value, hint, field);
                break;
            case RecordSchema record:
                code.Line($"{types.Codec(record)}.Write(ref writer, {WriterType}.NotNull({value}, {name}));");
                break;
            case ArraySchema or MapSchema:
                code.Line($"Write{hint}(ref writer, {WriterType}.NotNull({value}, {name}));");
                Helper($"Write{hint}", () => EmitWriteItems(part, hint, field));
                break;
            case { Type: AvroType.Null }:
                break;
            default:
                code.Line($"writer.{WriteCall(part, value, name)};");
                break;
        }
    }

    private static string WriteCall(AvroSchema part, string value, string name) => part switch
    {
        { LogicalType: LogicalType.Decimal } when part is FixedSchema { Size: var size } =>
            $"WriteFixedDecimal({value}, {part.Precision}, {part.Scale}, {size}, {name})",
        { LogicalType: LogicalType.Decimal } => $"WriteDecimal({value}, {part.Precision}, {part.Scale}, {name})",
        { LogicalType: LogicalType.Uuid } => part is FixedSchema ? $"WriteFixedUuid({value})" : $"WriteUuid({value})",
        { LogicalType: not LogicalType.None } => $"Write{part.LogicalType}({value})",
        EnumSchema symbols => $"WriteEnum((int){value}, {symbols.Symbols.Count}, {name})",
        FixedSchema { Size: var size } => $"WriteFixed({value}, {size}, {name})",
        { Type: AvroType.String or AvroType.Bytes } => $"Write{part.Type}({value}, {name})",
        _ => $"Write{part.Type}({value})",
    };

    private void WriteUnion(UnionShape shape, string value, string hint, string field)
    {
        if (shape.IsGeneral)
        {
            code.Line($"Write{hint}(ref writer, {value});");
            Helper($"Write{hint}", () => EmitWriteCases(shape, hint, field));
        }
        else if (shape.Single is null)
        {
            code.Line("writer.WriteUnionIndex(0);");
        }
        else if (!shape.HasNull)
        {
            code.Line("writer.WriteUnionIndex(0);");
            Write(shape.Single, value, hint, field);
        }
        else
        {
            var present = shape.Union.Branches[0].Type == AvroType.Null ? 1 : 0;
            var item = "present" + hint;
            code.Block($"if ({value} is {{ }} {item})", () =>
            {
                code.Line($"writer.WriteUnionIndex({present});");
                Write(shape.Single, item, hint, field);
            });
            code.Block("else", () => code.Line($"writer.WriteUnionIndex({1 - present});"));
        }
    }

    private void EmitWriteCases(UnionShape shape, string hint, string field)
    {
        code.Line();
        code.Block($"private static void Write{hint}(ref {WriterType} writer, {TypeOf(shape.Union, hint)} value)", () =>
            code.Block("switch (value)", () =>
            {
                for (var i = 0; i < shape.Union.Branches.Count; i++)
                {
                    EmitWriteCase(shape, i, hint, field);
                }

                code.Line("default:");
                code.Line($"    throw {WriterType}.NoUnionCase({CSharpNames.Literal(field)});");
            }));
    }

    private void EmitWriteCase(UnionShape shape, int index, string hint, string field)
    {
        var branch = shape.Union.Branches[index];
        if (branch.Type == AvroType.Null)
        {
            code.Line("case null:");
            code.Line($"    writer.WriteUnionIndex({index});");
            code.Line("    break;");
            return;
        }

        var name = shape.CaseOf(branch);
        code.Line($"case {_name}.{hint}Union.{name} case{name}:");
        code.Line($"    writer.WriteUnionIndex({index});");
        Write(branch, $"case{name}.Value", $"{hint}_{name}", field);
        code.Line("    break;");
    }

    private void EmitWriteItems(AvroSchema part, string hint, string field)
    {
        var items = part is ArraySchema array ? array.Items : ((MapSchema)part).Values;
        code.Line();
        code.Block($"private static void Write{hint}(ref {WriterType} writer, {TypeOf(part, hint)} items)", () =>
        {
            code.Line("writer.WriteBlockStart(items.Count);");
            code.Block("foreach (var item in items)", () =>
            {
                if (part is MapSchema)
                {
                    code.Line($"writer.WriteString(item.Key, {CSharpNames.Literal(field)});");
                }

                Write(items, part is MapSchema ? "item.Value" : "item", hint + "_Item", field);
            });
            code.Line("writer.WriteBlockEnd();");
        });
    }

    private string TypeOf(AvroSchema part, string hint) => types.Of(part, $"{_name}.{hint}");
}
