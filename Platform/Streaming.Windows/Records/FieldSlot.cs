using Streaming.Avro.Binary;
using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;

namespace Streaming.Windows.Records;

/// <summary>Reads one field as its writer wrote it, or passes over it.</summary>
/// <param name="Schema">The writer's schema of the field.</param>
/// <param name="Index">Where the value goes; -1 passes over it.</param>
internal readonly record struct FieldSlot(AvroSchema Schema, int Index)
{
    public void Read(ref AvroReader reader, FieldValue[] values)
    {
        if (Index < 0)
        {
            SchemaSkipper.Skip(Schema, ref reader);
        }
        else
        {
            values[Index] = Read(Schema, ref reader);
        }
    }

    private static FieldValue Read(AvroSchema schema, ref AvroReader reader) => schema.Type switch
    {
        AvroType.Union => Read(Branch((UnionSchema)schema, ref reader), ref reader),
        AvroType.Null => FieldValue.Null,
        AvroType.String => new(reader.ReadString(), 0),
        AvroType.Enum => new(Symbol((EnumSchema)schema, ref reader), 0),
        AvroType.Int => new(null, reader.ReadInt()),
        AvroType.Long => new(null, ReadLong(schema, ref reader)),
        AvroType.Bytes => new(null, Unscaled(reader.ReadBytes(), ref reader)),
        _ => new(null, Unscaled(reader.ReadFixed(((FixedSchema)schema).Size), ref reader)),
    };

    private static AvroSchema Branch(UnionSchema union, ref AvroReader reader) => union.Branches[reader.ReadUnionIndex(union.Branches.Count)];

    private static string Symbol(EnumSchema schema, ref AvroReader reader) => schema.Symbols[reader.ReadEnum(schema.Symbols.Count)];

    private static long ReadLong(AvroSchema schema, ref AvroReader reader) => schema.LogicalType switch
    {
        LogicalType.TimestampMillis => reader.ReadTimestampMillis().ToUnixTimeMilliseconds(),
        LogicalType.TimestampMicros => reader.ReadTimestampMicros().ToUnixTimeMilliseconds(),
        _ => reader.ReadLong(),
    };

    private static Int128 Unscaled(ReadOnlySpan<byte> bytes, ref AvroReader reader) =>
        UnscaledDecimal.Read(bytes) ?? throw reader.Invalid("a decimal has more than 128 bits");
}
