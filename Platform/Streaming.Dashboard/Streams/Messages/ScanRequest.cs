using Confluent.Kafka;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>What is to be read.</summary>
/// <param name="Ranges">Parts of partitions.</param>
/// <param name="Search">What messages have to match.</param>
/// <param name="Most">Messages that are kept.</param>
/// <param name="KeepsNewest">Whether all is read and the newest are kept; else reading ends with the last that is kept.</param>
internal sealed record ScanRequest(IReadOnlyDictionary<TopicPartition, PartitionRange> Ranges, SearchTerms Search, int Most, bool KeepsNewest);
