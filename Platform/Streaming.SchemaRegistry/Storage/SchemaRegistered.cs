namespace Streaming.SchemaRegistry.Storage;

internal sealed record SchemaRegistered(string Subject, int Version, int Id, string Schema) : JournalEntry;
