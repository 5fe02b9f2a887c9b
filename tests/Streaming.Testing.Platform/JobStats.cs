namespace Streaming.Testing.Platform;

/// <summary>What <c>GET /stats</c> of the windowed job answers.</summary>
public sealed record JobStats(string State, DateTimeOffset? Watermark, long In, long Out, long Late, long Duplicates, long? Lag);
