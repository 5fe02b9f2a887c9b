using Streaming.Avro.Resolution;

namespace Streaming.Avro.Serialization;

/// <summary>How records of one schema id are read; no resolution where the bytes are the reader's own.</summary>
internal sealed record ReaderPlan(int SchemaId, SchemaResolution? Resolution);
