namespace Streaming.Avro.Json;

/// <summary>A place in a text; line and column count from 1, the offset from 0.</summary>
internal readonly struct TextPosition(int line, int column, int offset)
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    public int Offset { get; } = offset;
}
