using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Finds schemas whose data is the same bytes, so that it can be copied or read directly.</summary>
internal sealed class SameBytes
{
    // A pair that is met again within itself is the same as long as nothing else speaks against it.
    private readonly HashSet<(AvroSchema Writer, AvroSchema Reader)> _open = [];

    public bool Holds(AvroSchema writer, AvroSchema reader)
    {
        if (!SchemaMatch.Logical(writer, reader))
        {
            return false;
        }

        return (writer, reader) switch
        {
            (RecordSchema from, RecordSchema to) => !_open.Add((from, to)) || Records(from, to),
            (EnumSchema from, EnumSchema to) => SchemaMatch.Names(from, to) && from.Symbols.SequenceEqual(to.Symbols.Take(from.Symbols.Count)),
            (FixedSchema from, FixedSchema to) => SchemaMatch.Names(from, to) && from.Size == to.Size,
            (ArraySchema from, ArraySchema to) => Holds(from.Items, to.Items),
            (MapSchema from, MapSchema to) => Holds(from.Values, to.Values),
            (UnionSchema from, UnionSchema to) => Unions(from, to),
            (PrimitiveSchema from, PrimitiveSchema to) => Primitives(from.Type, to.Type),
            _ => false,
        };
    }

    private bool Records(RecordSchema from, RecordSchema to) =>
        SchemaMatch.Names(from, to)
        && from.Fields.Count == to.Fields.Count
        && to.Fields.Select((field, place) => SchemaMatch.Field(from, field) == place && Holds(from.Fields[place].Schema, field.Schema)).All(same => same);

    private bool Unions(UnionSchema from, UnionSchema to) =>
        from.Branches.Count <= to.Branches.Count
        && from.Branches.Select((branch, place) => SchemaMatch.Branch(branch, to) == place && Holds(branch, to.Branches[place])).All(same => same);

    private static bool Primitives(AvroType from, AvroType to) => from == to || (from, to) is
        (AvroType.Int, AvroType.Long) or (AvroType.String, AvroType.Bytes) or (AvroType.Bytes, AvroType.String);
}
