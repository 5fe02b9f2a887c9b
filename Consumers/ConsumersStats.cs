using Streaming.Consumers.Ledger;
using Streaming.Consumers.Revenue;

namespace Streaming.Consumers;

/// <summary>What <c>GET /stats</c> answers, of this process since it started.</summary>
/// <param name="Consumed">Orders taken from Kafka and finished.</param>
/// <param name="Written">Those that were new lines of the ledger.</param>
/// <param name="Duplicates">Those whose line was there already.</param>
/// <param name="Rejected">Those that went to the dead letters.</param>
/// <param name="Revenue">The revenue view.</param>
internal sealed record ConsumersStats(long Consumed, long Written, long Duplicates, long Rejected, RevenueSnapshot Revenue)
{
    public static ConsumersStats Of(LedgerSnapshot ledger, RevenueSnapshot revenue) =>
        new(ledger.Consumed, ledger.Written, ledger.Duplicates, ledger.Rejected, revenue);
}
