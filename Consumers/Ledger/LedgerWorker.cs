using Microsoft.Extensions.Options;
using Streaming.Consumers.Records;

namespace Streaming.Consumers.Ledger;

/// <summary>Keeps the ledger filled.</summary>
internal sealed class LedgerWorker(Func<LedgerSession> startSession, IOptions<ConsumersOptions> options, TimeProvider time, ILogger<LedgerWorker> logger)
    : SessionWorker($"ledger {options.Value.LedgerFile}", startSession, time, logger);
