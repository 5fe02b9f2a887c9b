namespace Streaming.SchemaRegistry.Storage.Journal;

internal sealed record SchemaRegistered(string Subject, int Version, int Id, string Schema) : JournalEntry
{
    public override RegistryRecord ToRecord() => new SchemaRecord(Subject, Version, Id, Schema, [], Deleted: false);
}
