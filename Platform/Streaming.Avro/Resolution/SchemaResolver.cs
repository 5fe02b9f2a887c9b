using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Plans how a writer's data is read, and gathers what does not fit.</summary>
internal sealed class SchemaResolver
{
    private readonly Dictionary<(RecordSchema Writer, RecordSchema Reader), RecordTranslation> _records = [];
    private readonly List<SchemaMismatch> _mismatches = [];
    private int _branchDepth;

    public SchemaResolution Plan(AvroSchema writer, AvroSchema reader)
    {
        var path = reader is NamedSchema named ? named.Name : SchemaWriter.Describe(reader);
        return new SchemaResolution(Resolve(writer, reader, path), _mismatches);
    }

    private Translation Resolve(AvroSchema writer, AvroSchema reader, string path)
    {
        if (new SameBytes().Holds(writer, reader))
        {
            return new CopyTranslation(writer);
        }

        return (writer, reader) switch
        {
            (UnionSchema from, _) => ResolveBranches(from, reader, path),
            (_, UnionSchema to) => ResolveInto(writer, to, path),
            (RecordSchema from, RecordSchema to) => ResolveRecord(from, to, path),
            (EnumSchema from, EnumSchema to) => ResolveEnum(from, to, path),
            (FixedSchema from, FixedSchema to) => ResolveFixed(from, to, path),
            (ArraySchema from, ArraySchema to) => new BlockTranslation(from.Items, keyed: false, Resolve(from.Items, to.Items, path + "[]")),
            (MapSchema from, MapSchema to) => new BlockTranslation(from.Values, keyed: true, Resolve(from.Values, to.Values, path + "{}")),
            _ => ResolvePrimitive(writer, reader, path),
        };
    }

    private UnionTranslation ResolveBranches(UnionSchema writer, AvroSchema reader, string path)
    {
        _branchDepth++;
        var branches = writer.Branches.Select(branch => Resolve(branch, reader, path)).ToArray();
        _branchDepth--;
        return new UnionTranslation(branches);
    }

    private Translation ResolveInto(AvroSchema writer, UnionSchema reader, string path)
    {
        var branch = SchemaMatch.Branch(writer, reader);
        return branch < 0
            ? Refuse(path, MismatchKind.MissingUnionBranch, $"the {SchemaWriter.Describe(reader)} has no place for {SchemaWriter.Describe(writer)}")
            : new BranchTranslation(branch, Resolve(writer, reader.Branches[branch], path));
    }

    private Translation ResolveRecord(RecordSchema writer, RecordSchema reader, string path)
    {
        if (!SchemaMatch.Names(writer, reader))
        {
            return RefuseName(writer, reader, path);
        }

        if (_records.TryGetValue((writer, reader), out var known))
        {
            return known;
        }

        var record = _records[(writer, reader)] = new RecordTranslation(writer);
        record.Plan([.. reader.Fields.Select(field => ResolveField(writer, field, $"{path}.{field.Name}"))]);
        return record;
    }

    private (int Source, Translation Value) ResolveField(RecordSchema writer, RecordField field, string path)
    {
        var place = SchemaMatch.Field(writer, field);
        return place >= 0 ? (place, Resolve(writer.Fields[place].Schema, field.Schema, path))
            : field.Default is { } value ? (-1, new InsertTranslation(DefaultEncoder.Encode(field.Schema, value)))
            : (-1, Refuse(
                path,
                MismatchKind.ReaderFieldMissingDefaultValue,
                $"the writer's {SchemaWriter.Describe(writer)} has no such field, and the reader's has no default"));
    }

    private Translation ResolveEnum(EnumSchema writer, EnumSchema reader, string path)
    {
        if (!SchemaMatch.Names(writer, reader))
        {
            return RefuseName(writer, reader, path);
        }

        var translation = new EnumTranslation(writer, reader);
        var missing = string.Join(", ", translation.Missing);
        if (missing.Length > 0)
        {
            _mismatches.Add(new SchemaMismatch(
                path, MismatchKind.MissingEnumSymbols, $"the enum {reader.FullName} has no default and lacks {missing}", OnlyForSomeValues: true));
        }

        return translation;
    }

    private RefusingTranslation ResolveFixed(FixedSchema writer, FixedSchema reader, string path) =>
        !SchemaMatch.Names(writer, reader) ? RefuseName(writer, reader, path)
        : writer.Size != reader.Size ? Refuse(
            path, MismatchKind.FixedSizeMismatch, $"the writer's fixed {reader.FullName} has {writer.Size} bytes, the reader's {reader.Size}")
        : RefuseLogical(writer, reader, path);

    private Translation ResolvePrimitive(AvroSchema writer, AvroSchema reader, string path) =>
        !SchemaMatch.Promotes(writer.Type, reader.Type) || writer is not PrimitiveSchema ? Refuse(
            path, MismatchKind.TypeMismatch, $"the writer has {SchemaWriter.Describe(writer)}, the reader {SchemaWriter.Describe(reader)}")
        : !SchemaMatch.Logical(writer, reader) ? RefuseLogical(writer, reader, path)
        : new PromotingTranslation(writer.Type, reader.Type);

    private RefusingTranslation RefuseName(NamedSchema writer, NamedSchema reader, string path) =>
        Refuse(path, MismatchKind.NameMismatch, $"the writer's {SchemaWriter.Describe(writer)} is not the reader's {SchemaWriter.Describe(reader)}");

    private RefusingTranslation RefuseLogical(AvroSchema writer, AvroSchema reader, string path) => Refuse(
        path,
        MismatchKind.LogicalTypeMismatch,
        $"the writer's {SchemaWriter.Describe(writer)} would be read as {SchemaWriter.Describe(reader)}");

    private RefusingTranslation Refuse(string path, MismatchKind kind, string message)
    {
        _mismatches.Add(new SchemaMismatch(path, kind, message, OnlyForSomeValues: _branchDepth > 0));
        return new RefusingTranslation(path, message);
    }
}
