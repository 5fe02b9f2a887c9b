using System.Text.Json.Serialization;

namespace Streaming.SchemaRegistry.Storage.Journal;

/// <summary>A change of the registry's state.</summary>
[JsonDerivedType(typeof(SchemaRegistered), "schema")]
[JsonDerivedType(typeof(CompatibilityChanged), "compatibility")]
[JsonDerivedType(typeof(ModeChanged), "mode")]
internal abstract record JournalEntry
{
    /// <summary>The same change as the topic holds it.</summary>
    public abstract RegistryRecord ToRecord();
}
