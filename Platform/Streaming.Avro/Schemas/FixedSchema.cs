namespace Streaming.Avro.Schemas;

/// <summary>A fixed number of bytes.</summary>
public sealed class FixedSchema : NamedSchema
{
    internal FixedSchema(SchemaName name, int size)
        : base(AvroType.Fixed, name) => Size = size;

    /// <summary>Number of bytes.</summary>
    public int Size { get; }
}
