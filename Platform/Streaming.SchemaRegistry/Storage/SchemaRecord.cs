using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>A version of a subject; deleted, it can still be found by its id.</summary>
internal sealed record SchemaRecord(
    string Subject, int Version, int Id, string Schema, IReadOnlyList<SchemaReference> References, bool Deleted) : RegistryRecord;
