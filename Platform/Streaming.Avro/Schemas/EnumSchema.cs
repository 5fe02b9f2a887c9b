namespace Streaming.Avro.Schemas;

/// <summary>One of several symbols; the data holds the symbol's place.</summary>
public sealed class EnumSchema : NamedSchema
{
    internal EnumSchema(SchemaName name, IReadOnlyList<string> symbols, string? defaultSymbol)
        : base(AvroType.Enum, name)
    {
        Symbols = symbols;
        Default = defaultSymbol;
    }

    /// <summary>The symbols in order.</summary>
    public IReadOnlyList<string> Symbols { get; }

    /// <summary>What a reader takes for a symbol that it does not know.</summary>
    public string? Default { get; }
}
