namespace Streaming.SchemaRegistry.Storage;

/// <summary>A subject was deleted up to a version; later ones may follow. Without a version the mark itself is gone.</summary>
internal sealed record SubjectDeleted(string Subject, int? Version) : RegistryRecord;
