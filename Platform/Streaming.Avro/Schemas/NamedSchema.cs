namespace Streaming.Avro.Schemas;

/// <summary>A record, enum or fixed: a type with a name.</summary>
public abstract class NamedSchema : AvroSchema
{
    private static readonly string[] NoAliases = [];

    private protected NamedSchema(AvroType type, SchemaName name)
        : base(type) => SchemaName = name;

    /// <summary>The name without its namespace.</summary>
    public string Name => SchemaName.Name;

    /// <summary>The namespace; empty where there is none.</summary>
    public string Namespace => SchemaName.Namespace;

    /// <summary>Namespace and name.</summary>
    public string FullName => SchemaName.FullName;

    /// <summary>The documentation, where there is one.</summary>
    public string? Doc { get; internal set; }

    /// <summary>Full names by which writers may know the type.</summary>
    public IReadOnlyList<string> Aliases { get; internal set; } = NoAliases;

    internal SchemaName SchemaName { get; }
}
