using Streaming.SchemaRegistry.Compatibility;

namespace Streaming.SchemaRegistry.Storage.Journal;

/// <summary>A compatibility level for a subject, or without one for all.</summary>
internal sealed record CompatibilityChanged(string? Subject, CompatibilityLevel Level) : JournalEntry
{
    public override RegistryRecord ToRecord() => new LevelRecord(Subject, Level);
}
