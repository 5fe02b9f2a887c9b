namespace Streaming.SchemaRegistry.Storage;

/// <summary>The key of a record in the topic, as schema registries write it.</summary>
internal sealed record RecordKey(string Keytype, string? Subject = null, int? Version = null, int Magic = 0)
{
    public const string Schema = "SCHEMA";
    public const string Config = "CONFIG";
    public const string Mode = "MODE";
    public const string DeleteSubject = "DELETE_SUBJECT";

    // Readers of other registries pass over it, so it can hold what only ours wants to know.
    public const string Noop = "NOOP";
}
