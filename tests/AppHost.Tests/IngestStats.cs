namespace Streaming.AppHost.Tests;

/// <summary>What <c>GET /stats</c> of Producers answers.</summary>
internal sealed record IngestStats(long Read, long Produced, long Rejected, long InFlight, bool Done);
