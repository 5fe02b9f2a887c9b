namespace Streaming.AppHost.Tests;

/// <summary>What <c>GET /stats</c> of the windowed job answers.</summary>
internal sealed record JobStats(string State, DateTimeOffset? Watermark, long In, long Out, long Late, long? Lag);
