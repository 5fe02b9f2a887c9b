using Confluent.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>Totals, and the offset each partition of one topic continues from.</summary>
internal sealed record LedgerState(LedgerTotals Totals, IReadOnlyDictionary<TopicPartition, Offset> Next);
