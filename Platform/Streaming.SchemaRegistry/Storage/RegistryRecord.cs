namespace Streaming.SchemaRegistry.Storage;

/// <summary>A change of the registry's state, one record of the topic.</summary>
internal abstract record RegistryRecord;
