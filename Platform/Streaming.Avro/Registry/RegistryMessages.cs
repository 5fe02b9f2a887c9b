using System.Text.Json.Serialization;

namespace Streaming.Avro;

internal sealed record SchemaRequest(string Schema, string? SchemaType = null);

internal sealed record IdResponse(int Id);

internal sealed record SchemaResponse(string Schema, string? SchemaType = null, IReadOnlyList<SchemaReferenceBody>? References = null);

internal sealed record RegisteredResponse(
    string Subject, int Version, int Id, string Schema, string? SchemaType = null, IReadOnlyList<SchemaReferenceBody>? References = null);

internal sealed record ErrorResponse(int ErrorCode, string? Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SchemaRequest))]
[JsonSerializable(typeof(IdResponse))]
[JsonSerializable(typeof(SchemaResponse))]
[JsonSerializable(typeof(RegisteredResponse))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
internal sealed partial class RegistryJson : JsonSerializerContext;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErrorResponse))]
internal sealed partial class RegistryErrorJson : JsonSerializerContext;
