namespace Streaming.Producers.Publishing;

/// <summary>What <c>GET /stats</c> answers.</summary>
/// <param name="Read">Rows and orders that were read.</param>
/// <param name="Produced">Those the broker has acknowledged as orders.</param>
/// <param name="Rejected">Those that were rejected: rows acknowledged as dead letters.</param>
/// <param name="InFlight">Those on their way.</param>
/// <param name="Done">Whether the source has no more, and nothing is on its way.</param>
internal sealed record IngestSnapshot(long Read, long Produced, long Rejected, long InFlight, bool Done);
