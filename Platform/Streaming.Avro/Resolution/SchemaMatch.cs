using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>When two types may stand for each other, before their parts are looked at.</summary>
internal static class SchemaMatch
{
    /// <summary>Names match without their namespaces, or by an alias of the reader (specification 1.12).</summary>
    public static bool Names(NamedSchema writer, NamedSchema reader) =>
        writer.Name == reader.Name || reader.Aliases.Contains(writer.FullName);

    /// <summary>Whether a primitive becomes another one; the same type counts as well.</summary>
    public static bool Promotes(AvroType writer, AvroType reader) => writer == reader || (writer, reader) is
        (AvroType.Int, AvroType.Long or AvroType.Float or AvroType.Double)
        or (AvroType.Long, AvroType.Float or AvroType.Double)
        or (AvroType.Float, AvroType.Double)
        or (AvroType.String, AvroType.Bytes)
        or (AvroType.Bytes, AvroType.String);

    /// <summary>
    /// The branch of a reader's union for a writer's type: the same full name, then a matching name or the same type,
    /// then the first one that the type can be promoted to; -1 for none. The specification asks for the first match only,
    /// which would let an int go to a long that stands before an int.
    /// </summary>
    public static int Branch(AvroSchema writer, UnionSchema reader)
    {
        var branches = reader.Branches.ToList();
        var place = writer is NamedSchema named
            ? branches.FindIndex(branch => branch.Type == writer.Type && ((NamedSchema)branch).FullName == named.FullName)
            : -1;
        if (place < 0)
        {
            place = branches.FindIndex(branch => branch.Type == writer.Type
                && (branch is not NamedSchema other || Names((NamedSchema)writer, other)));
        }

        return place < 0 && writer is PrimitiveSchema ? branches.FindIndex(branch => Promotes(writer.Type, branch.Type)) : place;
    }

    /// <summary>The place of the writer's field that a reader's field takes: the same name, else one of its aliases; -1 for none.</summary>
    public static int Field(RecordSchema writer, RecordField reader)
    {
        var fields = writer.Fields.ToList();
        var place = fields.FindIndex(field => field.Name == reader.Name);
        return place < 0 ? fields.FindIndex(field => reader.Aliases.Contains(field.Name)) : place;
    }

    /// <summary>
    /// Whether two schemas that are both annotated stand for the same thing. A decimal needs the same scale only:
    /// more digits do no harm to a value that is read.
    /// </summary>
    public static bool Logical(AvroSchema writer, AvroSchema reader) =>
        writer.LogicalType == LogicalType.None || reader.LogicalType == LogicalType.None
        || (writer.LogicalType == reader.LogicalType && writer.Scale == reader.Scale);
}
