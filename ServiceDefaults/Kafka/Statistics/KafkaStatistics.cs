namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>
/// What is used of the report that librdkafka makes at each <c>statistics.interval.ms</c> (its STATISTICS.md). Numbers are totals
/// since the client was made unless said otherwise. Properties can be set, because the generated reader gives those that can only be
/// initialized a null where the report lacks them.
/// </summary>
internal sealed record KafkaStatistics
{
    /// <summary>Records in the producer's queue or on their way, now.</summary>
    public long MsgCnt { get; set; }

    /// <summary>Bytes of them, now.</summary>
    public long MsgSize { get; set; }

    /// <summary>Records sent.</summary>
    public long Txmsgs { get; set; }

    /// <summary>Bytes of them.</summary>
    public long TxmsgBytes { get; set; }

    /// <summary>Records received.</summary>
    public long Rxmsgs { get; set; }

    /// <summary>Bytes of them.</summary>
    public long RxmsgBytes { get; set; }

    public IReadOnlyDictionary<string, BrokerStatistics> Brokers { get; set; } = new Dictionary<string, BrokerStatistics>();

    public IReadOnlyDictionary<string, TopicStatistics> Topics { get; set; } = new Dictionary<string, TopicStatistics>();

    /// <summary>Null for producers.</summary>
    public GroupStatistics? Cgrp { get; set; }
}
