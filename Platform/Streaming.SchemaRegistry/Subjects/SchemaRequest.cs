namespace Streaming.SchemaRegistry.Subjects;

/// <summary>A schema that somebody sent; id and version only when it is imported.</summary>
internal sealed record SchemaRequest(string Schema, IReadOnlyList<SchemaReference> References, int? Version = null, int? Id = null);
