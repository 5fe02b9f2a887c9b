using Confluent.Kafka;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>What was read.</summary>
/// <param name="Messages">What matched, in no order.</param>
/// <param name="Next">Where each partition goes on.</param>
/// <param name="Scanned">How many records were read for it.</param>
/// <param name="IsComplete">Whether nothing of the ranges is left.</param>
internal sealed record ScanResult(IReadOnlyList<StreamMessage> Messages, IReadOnlyDictionary<TopicPartition, long> Next, int Scanned, bool IsComplete);
