namespace Streaming.SchemaRegistry.Storage;

/// <summary>A version that is gone for good.</summary>
internal sealed record SchemaRemoved(string Subject, int Version) : RegistryRecord;
