namespace Streaming.Avro.Schemas;

/// <summary>Named fields in the order in which they are written.</summary>
public sealed class RecordSchema : NamedSchema
{
    private static readonly RecordField[] NoFields = [];

    internal RecordSchema(SchemaName name)
        : base(AvroType.Record, name)
    {
    }

    /// <summary>The fields. They may refer to the record itself.</summary>
    public IReadOnlyList<RecordField> Fields { get; internal set; } = NoFields;

    /// <summary>Whether the record was declared with the type "error", which protocols use.</summary>
    internal bool IsError { get; set; }
}
