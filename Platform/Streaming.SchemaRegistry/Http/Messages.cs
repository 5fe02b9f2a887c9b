using System.Text.Json.Serialization;
using Streaming.SchemaRegistry.Compatibility;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry.Http;

internal sealed record ErrorBody([property: JsonPropertyName("error_code")] int ErrorCode, string Message);

internal sealed record SchemaBody(string? Schema, string? SchemaType, IReadOnlyList<SchemaReference>? References, int? Version, int? Id);

internal sealed record IdBody(int Id);

internal sealed record SchemaTextBody(string Schema, IReadOnlyList<SchemaReference>? References, int? MaxId);

internal sealed record SubjectVersionBody(string Subject, int Version);

internal sealed record SchemaVersionBody(string Subject, int Version, int Id, string Schema, IReadOnlyList<SchemaReference>? References, bool? Deleted);

internal sealed record CompatibilityBody(string? Compatibility);

internal sealed record LevelBody(CompatibilityLevel CompatibilityLevel);

internal sealed record NewLevelBody(CompatibilityLevel Compatibility);

internal sealed record ModeRequestBody(string? Mode);

internal sealed record ModeBody(RegistryMode Mode);

internal sealed record CompatibleBody([property: JsonPropertyName("is_compatible")] bool IsCompatible, IReadOnlyList<string>? Messages);

internal sealed record EmptyBody;
