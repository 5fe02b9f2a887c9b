using Streaming.Avro.Schemas;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>A schema where it is registered. It is parsed when it is first compared: most never are.</summary>
internal sealed class SchemaVersion(string subject, int version, int id, SchemaText text, bool deleted, Func<IReadOnlyList<SchemaReference>, IReadOnlyList<AvroSchema>> resolve)
{
    private readonly Lazy<AvroSchema> _schema = new(() => AvroSchema.Parse(text.Text, resolve(text.References)));

    public string Subject => subject;

    public int Version => version;

    public int Id => id;

    /// <summary>Whether it was deleted, but not for good: found by its id only.</summary>
    public bool Deleted => deleted;

    public SchemaText Text => text;

    public AvroSchema Schema => _schema.Value;
}
