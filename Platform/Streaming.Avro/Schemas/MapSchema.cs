namespace Streaming.Avro.Schemas;

/// <summary>Values of one schema under string keys.</summary>
public sealed class MapSchema : AvroSchema
{
    internal MapSchema(AvroSchema values)
        : base(AvroType.Map) => Values = values;

    /// <summary>The schema of each value.</summary>
    public AvroSchema Values { get; }
}
