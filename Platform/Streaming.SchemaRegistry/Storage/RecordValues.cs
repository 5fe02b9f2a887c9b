using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Storage;

internal sealed record SchemaValue(
    string Subject, int Version, int Id, string Schema, bool Deleted, string? SchemaType = null, IReadOnlyList<SchemaReference>? References = null);

internal sealed record ConfigValue(CompatibilityLevel? CompatibilityLevel);

internal sealed record ModeValue(RegistryMode Mode);

internal sealed record DeleteSubjectValue(string Subject, int Version);

internal sealed record IdsValue(int? Id);
