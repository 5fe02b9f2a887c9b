namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>A line of a comparison.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Text">The line.</param>
public readonly record struct DiffLine(DiffKind Kind, string Text);
