using System.Text.Json.Serialization;

namespace Streaming.Dashboard.Streams.Schemas;

internal sealed record VersionAnswer(string Subject, int Version, int Id, string Schema, string? SchemaType = null);

internal sealed record LevelAnswer(string CompatibilityLevel);

/// <summary>Whether a schema could follow another.</summary>
/// <param name="IsCompatible">Whether it could.</param>
/// <param name="Messages">Why not.</param>
public sealed record CompatibleAnswer([property: JsonPropertyName("is_compatible")] bool IsCompatible, IReadOnlyList<string>? Messages = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(VersionAnswer))]
[JsonSerializable(typeof(LevelAnswer))]
[JsonSerializable(typeof(CompatibleAnswer))]
internal sealed partial class RegistryAnswers : JsonSerializerContext;
