using Streaming.Avro.Schemas;

namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>What the registry says of a schema's id.</summary>
/// <param name="Schema">The schema; null where it cannot be had.</param>
/// <param name="Failure">Why it cannot be had.</param>
internal sealed record WriterSchema(AvroSchema? Schema, string? Failure)
{
    public string Name => Schema is NamedSchema named ? named.Name.ToString() : Schema?.Type.ToString().ToLowerInvariant() ?? "";
}
