namespace Streaming.Consumers.Revenue;

/// <summary>What <c>GET /stats</c> tells of the revenue view.</summary>
/// <param name="Windows">Windows in memory.</param>
/// <param name="Consumed">Records taken from the topic since the process started.</param>
/// <param name="Unreadable">Those that could not be read.</param>
/// <param name="Lag">Records of the topic that the view does not have yet; null while that is not known.</param>
/// <param name="Complete">Whether the topic was read to its end once.</param>
internal sealed record RevenueSnapshot(int Windows, long Consumed, long Unreadable, long? Lag, bool Complete);
