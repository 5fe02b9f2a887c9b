namespace Streaming.Avro;

/// <summary>A schema where it stands in a registry.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Version">The version under the subject, from 1.</param>
/// <param name="Id">The id, the same under all subjects.</param>
/// <param name="Schema">The schema's JSON.</param>
public sealed record RegisteredSchema(string Subject, int Version, int Id, string Schema);
