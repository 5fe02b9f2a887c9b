namespace Streaming.Dashboard.Layout;

/// <summary>A short message about something that was just done.</summary>
/// <param name="Tone">How it went.</param>
/// <param name="Text">What is to be known.</param>
public sealed record Notice(Tone Tone, string Text);
