using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Streaming.SchemaRegistry.Http;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(SchemaBody))]
[JsonSerializable(typeof(IdBody))]
[JsonSerializable(typeof(SchemaTextBody))]
[JsonSerializable(typeof(SchemaVersionBody))]
[JsonSerializable(typeof(CompatibilityBody))]
[JsonSerializable(typeof(LevelBody))]
[JsonSerializable(typeof(NewLevelBody))]
[JsonSerializable(typeof(ModeRequestBody))]
[JsonSerializable(typeof(ModeBody))]
[JsonSerializable(typeof(CompatibleBody))]
[JsonSerializable(typeof(EmptyBody))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<int>))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(IReadOnlyList<SchemaVersionBody>))]
[JsonSerializable(typeof(IReadOnlyList<SubjectVersionBody>))]
internal sealed partial class RegistryHttpJson : JsonSerializerContext
{
    /// <summary>Escapes no more than JSON asks for: a schema within JSON is full of quotes, and nothing here ends in HTML.</summary>
    public static RegistryHttpJson Relaxed =>
        field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
