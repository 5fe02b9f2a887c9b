using Streaming.Consumers.Records;

namespace Streaming.Consumers.Ledger;

/// <summary>Keeps the ledger filled.</summary>
internal sealed class LedgerWorker(Func<LedgerSession> startSession, TimeProvider time, ILogger<LedgerWorker> logger)
    : SessionWorker("ledger", startSession, time, logger);
