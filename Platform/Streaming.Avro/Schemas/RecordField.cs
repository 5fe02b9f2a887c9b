using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>A field of a record.</summary>
public sealed class RecordField
{
    private static readonly string[] NoAliases = [];
    private static readonly JsonMember[] NoAttributes = [];

    internal RecordField(string name, AvroSchema schema)
    {
        Name = name;
        Schema = schema;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The schema of the values.</summary>
    public AvroSchema Schema { get; }

    /// <summary>The documentation, where there is one.</summary>
    public string? Doc { get; internal set; }

    /// <summary>Names by which writers may know the field.</summary>
    public IReadOnlyList<string> Aliases { get; internal set; } = NoAliases;

    /// <summary>Whether a reader can do without the field in the data.</summary>
    public bool HasDefault => Default is not null;

    internal JsonValue? Default { get; set; }

    internal string? Order { get; set; }

    internal IReadOnlyList<JsonMember> Attributes { get; set; } = NoAttributes;

    internal TextPosition Position { get; set; }
}
