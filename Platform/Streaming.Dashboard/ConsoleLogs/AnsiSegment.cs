namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>A piece of a line in one look.</summary>
/// <param name="Text">Its text, free of control sequences.</param>
/// <param name="Css">Its style attribute; null for plain text.</param>
/// <param name="Link">The address it shows, where it is one.</param>
public sealed record AnsiSegment(string Text, string? Css, string? Link = null);
