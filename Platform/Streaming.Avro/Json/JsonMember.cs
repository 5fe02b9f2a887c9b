namespace Streaming.Avro.Json;

internal sealed class JsonMember(string name, JsonValue value, TextPosition position)
{
    public string Name { get; } = name;

    public JsonValue Value { get; } = value;

    public TextPosition Position { get; } = position;
}
