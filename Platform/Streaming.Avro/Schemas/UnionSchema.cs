namespace Streaming.Avro.Schemas;

/// <summary>One of several schemas; the data holds the branch's place before the value.</summary>
public sealed class UnionSchema : AvroSchema
{
    internal UnionSchema(IReadOnlyList<AvroSchema> branches)
        : base(AvroType.Union) => Branches = branches;

    /// <summary>The schemas in order.</summary>
    public IReadOnlyList<AvroSchema> Branches { get; }
}
