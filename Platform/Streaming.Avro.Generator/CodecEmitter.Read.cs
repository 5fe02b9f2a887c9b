using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generator;

/// <content>Expressions that read a value.</content>
internal sealed partial class CodecEmitter
{
    private const string ReaderType = "global::Streaming.Avro.Binary.AvroReader";
    private const string Collections = "global::System.Collections.Generic.";

    private string Read(AvroSchema part, string hint)
    {
        switch (part)
        {
            case UnionSchema union:
                return ReadUnion(new UnionShape(union), hint);
            case RecordSchema record:
                return $"{types.Codec(record)}.Read(ref reader)";
            case ArraySchema or MapSchema:
                Helper($"Read{hint}", () => EmitReadItems(part, hint));
                return $"Read{hint}(ref reader)";
            default:
                return part.Type == AvroType.Null ? "default(global::Streaming.Avro.AvroNull)" : ReadCall(part);
        }
    }

    private string ReadCall(AvroSchema part) => part switch
    {
        { LogicalType: LogicalType.Decimal } when part is FixedSchema { Size: var size } => $"reader.ReadFixedDecimal({part.Scale}, {size})",
        { LogicalType: LogicalType.Decimal } => $"reader.ReadDecimal({part.Scale})",
        { LogicalType: LogicalType.Uuid } => part is FixedSchema ? "reader.ReadFixedUuid()" : "reader.ReadUuid()",
        { LogicalType: not LogicalType.None } => $"reader.Read{part.LogicalType}()",
        EnumSchema symbols => $"({types.Named(symbols)})reader.ReadEnum({symbols.Symbols.Count})",
        FixedSchema { Size: var size } => $"reader.ReadFixed({size}).ToArray()",
        { Type: AvroType.Bytes } => "reader.ReadBytes().ToArray()",
        _ => $"reader.Read{part.Type}()",
    };

    private string ReadUnion(UnionShape shape, string hint)
    {
        if (!shape.IsGeneral)
        {
            var branches = shape.Union.Branches;
            var present = branches[0].Type == AvroType.Null ? branches.Count - 1 : 0;
            // The reader refuses a place that the union does not have, so what remains is null.
            return $"reader.ReadUnionIndex({branches.Count}) == {present} ? {Read(branches[present], hint)} : default({TypeOf(shape.Union, hint)})!";
        }

        Helper($"Read{hint}", () => EmitReadCases(shape, hint));
        return $"Read{hint}(ref reader)";
    }

    private void EmitReadCases(UnionShape shape, string hint)
    {
        code.Line();
        code.Block($"private static {TypeOf(shape.Union, hint)} Read{hint}(ref {ReaderType} reader)", () =>
        {
            var branches = shape.Union.Branches;
            code.Block($"return reader.ReadUnionIndex({branches.Count}) switch", () =>
            {
                for (var i = 0; i < branches.Count; i++)
                {
                    code.Line($"{(i == branches.Count - 1 ? "_" : i)} => {ReadCase(shape, branches[i], hint)},");
                }
            }, "};");
        });
    }

    private string ReadCase(UnionShape shape, AvroSchema branch, string hint)
    {
        if (branch.Type == AvroType.Null)
        {
            return "null";
        }

        var name = shape.CaseOf(branch);
        return $"new {_name}.{hint}Union.{name}({Read(branch, $"{hint}_{name}")})";
    }

    private void EmitReadItems(AvroSchema part, string hint)
    {
        var items = part is ArraySchema array ? array.Items : ((MapSchema)part).Values;
        var type = types.Of(items, $"{_name}.{hint}_Item");
        var isMap = part is MapSchema;
        var minBytes = SchemaFacts.MinBytes(items) + (isMap ? 1 : 0);
        code.Line();
        code.Block($"private static {TypeOf(part, hint)} Read{hint}(ref {ReaderType} reader)", () =>
        {
            code.Line(isMap ? $"var items = new {Collections}Dictionary<string, {type}>();" : $"var items = new {Collections}List<{type}>();");
            code.Block($"for (var count = reader.ReadBlock({minBytes}); count > 0; count = reader.ReadBlock({minBytes}))", () =>
                code.Block("for (; count > 0; count--)", () => code.Line(isMap
                    ? $"items[reader.ReadString()] = {Read(items, hint + "_Item")};"
                    : $"items.Add({Read(items, hint + "_Item")});")));
            code.Line("return items;");
        });
    }
}
