using Streaming.SchemaRegistry.Compatibility;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>The compatibility level of a subject, or without one of all; null where it has none any more.</summary>
internal sealed record LevelRecord(string? Subject, CompatibilityLevel? Level) : RegistryRecord;
