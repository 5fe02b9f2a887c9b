using System.Text.Json;
using System.Text.Json.Serialization;

namespace Streaming.Dashboard.Mcp.Answers;

/// <summary>Writes the beginning of a long text, and how much there is of it.</summary>
/// <param name="most">Characters that are written.</param>
internal sealed class CutTextConverter(int most) : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Cut(value, most));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        // Not in the middle of a character.
        var length = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return $"{text[..length]}… ({text.Length - length} more characters)";
    }
}
