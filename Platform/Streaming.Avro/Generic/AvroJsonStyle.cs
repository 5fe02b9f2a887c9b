namespace Streaming.Avro;

/// <summary>How values look in JSON.</summary>
public enum AvroJsonStyle
{
    /// <summary>
    /// "JSON Encoding" of the specification: a union's value stands in an object under its type's name, bytes are a string of
    /// code points 0 to 255, logical types are the numbers and bytes below them. What other implementations read and write.
    /// </summary>
    Avro,

    /// <summary>
    /// For people and tools: a union's value stands for itself, bytes are base64, decimals are numbers, dates, times and
    /// timestamps are ISO 8601. Back from it, a union's value belongs to the first branch that it fits.
    /// </summary>
    Plain,
}
