using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Storage.Journal;

/// <summary>A mode for a subject, or without one for all.</summary>
internal sealed record ModeChanged(string? Subject, RegistryMode Mode) : JournalEntry
{
    public override RegistryRecord ToRecord() => new ModeRecord(Subject, Mode);
}
