namespace Streaming.Consumers.Ledger;

/// <summary>What the ledger has consumed since the process started.</summary>
/// <param name="Consumed">Records taken from Kafka and finished.</param>
/// <param name="Written">Those that were new lines of the ledger.</param>
/// <param name="Duplicates">Those whose line was there already.</param>
/// <param name="Rejected">Those that went to the dead letters.</param>
internal sealed record LedgerSnapshot(long Consumed, long Written, long Duplicates, long Rejected);
