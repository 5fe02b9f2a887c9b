using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>The mode of a subject, or without one of all; null where it has none any more.</summary>
internal sealed record ModeRecord(string? Subject, RegistryMode? Mode) : RegistryRecord;
