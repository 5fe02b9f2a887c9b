namespace Streaming.Avro;

/// <summary>A schema that another one refers to, as registries tell it.</summary>
internal sealed record SchemaReferenceBody(string Subject, int Version);
