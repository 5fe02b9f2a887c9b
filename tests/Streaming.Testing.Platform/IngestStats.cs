namespace Streaming.Testing.Platform;

/// <summary>What <c>GET /stats</c> of Producers answers.</summary>
public sealed record IngestStats(long Read, long Produced, long Rejected, long InFlight, bool Done);
