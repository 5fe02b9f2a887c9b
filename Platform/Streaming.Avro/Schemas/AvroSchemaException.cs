using Streaming.Avro.Json;

namespace Streaming.Avro.Schemas;

/// <summary>A schema that the Avro specification (1.12) does not allow, with the place in its text.</summary>
public sealed class AvroSchemaException : Exception
{
    internal AvroSchemaException(string message, TextPosition position)
        : base($"{message} (line {position.Line}, column {position.Column})")
    {
        Reason = message;
        Position = position;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>Line in the schema's text, from 1.</summary>
    public int Line => Position.Line;

    /// <summary>Column in the schema's text, from 1.</summary>
    public int Column => Position.Column;

    internal TextPosition Position { get; }

    /// <summary>Whether a type is not known that another text may declare.</summary>
    internal bool IsUnknownType { get; set; }
}
