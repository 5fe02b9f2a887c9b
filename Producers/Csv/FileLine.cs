namespace Streaming.Producers.Csv;

/// <summary>A line's bytes without its end.</summary>
/// <param name="Number">Line in the file, from 1.</param>
/// <param name="Bytes">The bytes; the beginning only, of a line that is too long.</param>
/// <param name="IsTooLong">Whether there was more than a line may have.</param>
internal readonly record struct FileLine(long Number, byte[] Bytes, bool IsTooLong);
