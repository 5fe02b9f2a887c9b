using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Passes over a value, checking it no less than reading does.</summary>
internal static class SchemaSkipper
{
    public static void Skip(AvroSchema schema, ref AvroReader source)
    {
        switch (schema.Type)
        {
            case AvroType.Null: break;
            case AvroType.Boolean: source.ReadBoolean(); break;
            case AvroType.Int: source.ReadInt(); break;
            case AvroType.Long: source.ReadLong(); break;
            case AvroType.Float: source.ReadFixed(sizeof(float)); break;
            case AvroType.Double: source.ReadFixed(sizeof(double)); break;
            case AvroType.Bytes or AvroType.String: source.ReadBytes(); break;
            case AvroType.Fixed: source.ReadFixed(((FixedSchema)schema).Size); break;
            case AvroType.Enum: source.ReadEnum(((EnumSchema)schema).Symbols.Count); break;
            case AvroType.Array: SkipBlocks(((ArraySchema)schema).Items, keyed: false, ref source); break;
            case AvroType.Map: SkipBlocks(((MapSchema)schema).Values, keyed: true, ref source); break;
            case AvroType.Union: SkipUnion((UnionSchema)schema, ref source); break;
            default: SkipRecord((RecordSchema)schema, ref source); break;
        }
    }

    private static void SkipRecord(RecordSchema record, ref AvroReader source)
    {
        source.Enter();
        foreach (var field in record.Fields)
        {
            Skip(field.Schema, ref source);
        }

        source.Leave();
    }

    private static void SkipUnion(UnionSchema union, ref AvroReader source) =>
        Skip(union.Branches[source.ReadUnionIndex(union.Branches.Count)], ref source);

    private static void SkipBlocks(AvroSchema items, bool keyed, ref AvroReader source)
    {
        var minBytes = SchemaFacts.MinBytes(items) + (keyed ? 1 : 0);
        for (var count = source.ReadBlock(minBytes); count > 0; count = source.ReadBlock(minBytes))
        {
            for (; count > 0; count--)
            {
                if (keyed)
                {
                    source.ReadBytes();
                }

                Skip(items, ref source);
            }
        }
    }
}
