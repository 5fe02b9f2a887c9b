namespace Streaming.SchemaRegistry.Subjects;

/// <summary>A schema that another one refers to: the name it goes by there, and where it is registered.</summary>
internal sealed record SchemaReference(string? Name, string? Subject, int? Version);
