namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>A line of a resource's console.</summary>
/// <param name="Number">The host's number of the line, growing by one.</param>
/// <param name="Time">When it was written; null where the host does not say.</param>
/// <param name="IsError">True where it was written to standard error.</param>
/// <param name="Segments">Its text in pieces of one look.</param>
public sealed record ConsoleLine(int Number, DateTimeOffset? Time, bool IsError, IReadOnlyList<AnsiSegment> Segments)
{
    /// <summary>The text without any look.</summary>
    public string Text => string.Concat(Segments.Select(segment => segment.Text));
}
