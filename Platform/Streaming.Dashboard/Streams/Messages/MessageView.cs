namespace Streaming.Dashboard.Streams.Messages;

/// <summary>The messages that a page shows.</summary>
/// <param name="Messages">In the order of the page.</param>
/// <param name="Scanned">Records that were read to find them.</param>
/// <param name="Stored">Records that there are.</param>
/// <param name="HasMore">Whether there are further ones to be read.</param>
internal sealed record MessageView(IReadOnlyList<StreamMessage> Messages, long Scanned, long Stored, bool HasMore);
