using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Streaming.SchemaRegistry.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(RecordKey))]
[JsonSerializable(typeof(SchemaValue))]
[JsonSerializable(typeof(ConfigValue))]
[JsonSerializable(typeof(ModeValue))]
[JsonSerializable(typeof(DeleteSubjectValue))]
[JsonSerializable(typeof(IdsValue))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>Escapes no more than JSON asks for: a schema within JSON is full of quotes.</summary>
    public static RecordJson Relaxed => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
