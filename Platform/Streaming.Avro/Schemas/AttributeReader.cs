using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>Takes the attributes that the specification defines from a JSON object and hands out what is left.</summary>
internal sealed class AttributeReader(JsonValue json)
{
    // "namespace" counts as defined for every type that comes through here, so it never ends among the others.
    private readonly HashSet<string> _taken = ["namespace"];

    public TextPosition Position => json.Position;

    public JsonValue? Take(string name)
    {
        _taken.Add(name);
        return json.Find(name);
    }

    public JsonValue Required(string name, string missing) =>
        Take(name) ?? throw new AvroSchemaException(missing, json.Position);

    public JsonValue RequiredText(string name, string missing)
    {
        var value = Required(name, missing);
        return value.Kind == JsonKind.String ? value : throw new AvroSchemaException($"\"{name}\" is a string.", value.Position);
    }

    public string? Text(string name)
    {
        var value = Take(name);
        return value is null or { Kind: JsonKind.Null } ? null
            : value.Kind == JsonKind.String ? value.Text
            : throw new AvroSchemaException($"\"{name}\" is a string.", value.Position);
    }

    public string? OneOf(string name, params string[] allowed)
    {
        var text = Text(name);
        return text is null || allowed.Contains(text)
            ? text
            : throw new AvroSchemaException($"\"{name}\" is one of {string.Join(", ", allowed)}.", Take(name)!.Position);
    }

    /// <summary>A list of names, each with or without a namespace.</summary>
    public IReadOnlyList<string> Names(string name)
    {
        var list = Take(name);
        if (list is null or { Kind: JsonKind.Null })
        {
            return [];
        }

        var names = TextsOf(list, name);
        for (var i = 0; i < names.Count; i++)
        {
            if (!SchemaName.IsValidFullName(names[i]))
            {
                throw new AvroSchemaException($"\"{names[i]}\" in \"{name}\" is no valid name.", list.Items[i].Position);
            }
        }

        return names;
    }

    public static IReadOnlyList<string> TextsOf(JsonValue list, string name) =>
        list.Kind == JsonKind.Array && list.Items.All(item => item.Kind == JsonKind.String)
            ? [.. list.Items.Select(item => item.Text)]
            : throw new AvroSchemaException($"\"{name}\" is an array of strings.", list.Position);

    public IReadOnlyList<JsonMember> Rest() => [.. json.Members.Where(member => !_taken.Contains(member.Name))];
}
