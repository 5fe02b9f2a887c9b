namespace Streaming.Producers.Csv;

/// <summary>A line's fields; where the line is broken, those before the break and the reason.</summary>
internal readonly record struct CsvSplit(IReadOnlyList<string> Fields, string? Problem);
