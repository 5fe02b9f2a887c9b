using Streaming.Avro.Schemas;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>A schema where it is registered.</summary>
internal sealed record SchemaVersion(string Subject, int Version, int Id, string Text, AvroSchema Schema);
