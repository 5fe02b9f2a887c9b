using System.Globalization;

namespace Streaming.Broker.Api;

/// <summary>Settings of the broker under Kafka's names, for admin clients.</summary>
internal static class BrokerConfig
{
    public static IReadOnlyDictionary<string, string> Of(KafkaBrokerOptions options) => new SortedDictionary<string, string>
    {
        ["auto.create.topics.enable"] = options.AutoCreateTopics ? "true" : "false",
        ["broker.id"] = Text(BrokerAddress.NodeId),
        ["connections.max.idle.ms"] = Text((long)options.ConnectionIdleTimeout.TotalMilliseconds),
        ["default.replication.factor"] = "1",
        ["group.initial.rebalance.delay.ms"] = Text((long)options.GroupInitialRebalanceDelay.TotalMilliseconds),
        ["log.dirs"] = options.DataDirectory ?? "",
        ["log.segment.bytes"] = Text(options.SegmentBytes),
        ["max.connections"] = Text(options.MaxConnections),
        ["message.max.bytes"] = Text(options.MaxBatchBytes),
        ["num.partitions"] = Text(options.DefaultPartitions),
        ["offsets.retention.minutes"] = Text((long)options.OffsetsRetention.TotalMinutes),
        ["socket.request.max.bytes"] = Text(options.MaxRequestBytes),
        ["transaction.max.timeout.ms"] = Text((long)options.MaxTransactionTimeout.TotalMilliseconds),
    };

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
