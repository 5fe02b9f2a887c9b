namespace Streaming.SchemaRegistry.Storage;

/// <summary>
/// The highest id given so far. Compaction forgets versions that are gone for good, and their ids must not come back:
/// somewhere a record may hold one.
/// </summary>
internal sealed record IdsUsed(int Id) : RegistryRecord;
