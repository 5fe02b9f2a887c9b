namespace Streaming.Avro.Json;

/// <summary>A JSON value that knows its place; numbers keep their literal, objects the order of their members.</summary>
internal sealed class JsonValue
{
    private static readonly JsonValue[] NoItems = [];
    private static readonly JsonMember[] NoMembers = [];

    public JsonValue(JsonKind kind, TextPosition position, string text = "")
    {
        Kind = kind;
        Position = position;
        Text = text;
    }

    public JsonKind Kind { get; }

    public TextPosition Position { get; }

    /// <summary>The content of a string, the literal of a number.</summary>
    public string Text { get; }

    public IReadOnlyList<JsonValue> Items { get; private set; } = NoItems;

    public IReadOnlyList<JsonMember> Members { get; private set; } = NoMembers;

    public static JsonValue Array(IReadOnlyList<JsonValue> items, TextPosition position) =>
        new(JsonKind.Array, position) { Items = items };

    public static JsonValue Object(IReadOnlyList<JsonMember> members, TextPosition position) =>
        new(JsonKind.Object, position) { Members = members };

    public JsonValue? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }
}
