namespace Streaming.Broker;

/// <summary>Settings of the embedded broker; configuration section <c>Broker</c>.</summary>
public sealed class KafkaBrokerOptions
{
    /// <summary>IP address to listen on.</summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Host name that clients are told to connect to.</summary>
    public string AdvertisedHost { get; set; } = "localhost";

    /// <summary>Port to listen on; 0 takes any free one. The process listens on 9092 where none is set.</summary>
    public int Port { get; set; }

    /// <summary>Folder of the log; null keeps everything in memory.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Bytes of records that the in-memory mode holds before it refuses more; nothing is dropped.</summary>
    public long MemoryLimitBytes { get; set; } = 1L << 30;

    /// <summary>Partitions of a topic that is created without a number.</summary>
    public int DefaultPartitions { get; set; } = 1;

    /// <summary>Whether a topic is created when a client asks for it.</summary>
    public bool AutoCreateTopics { get; set; } = true;

    /// <summary>Bytes after which a new segment is begun, where the topic says nothing (<c>segment.bytes</c>).</summary>
    public int SegmentBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Largest request in bytes; a connection that sends more is closed.</summary>
    public int MaxRequestBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>Largest record batch in bytes, where the topic says nothing (<c>max.message.bytes</c>); the default is that of Kafka.</summary>
    public int MaxBatchBytes { get; set; } = 1_048_588;

    /// <summary>Bytes of requests that are worked on at the same time; connections wait with what is over it.</summary>
    public long MaxRequestBytesInFlight { get; set; } = 256 * 1024 * 1024;

    /// <summary>Connections served at the same time; more are closed at once.</summary>
    public int MaxConnections { get; set; } = 1000;

    /// <summary>How long a connection may be silent before it is closed.</summary>
    public TimeSpan ConnectionIdleTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the first member of an empty group waits for others before the first rebalance ends.</summary>
    public TimeSpan GroupInitialRebalanceDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long the offsets of a group without members are kept.</summary>
    public TimeSpan OffsetsRetention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The longest time that a producer may ask for its transactions.</summary>
    public TimeSpan MaxTransactionTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a transactional id is remembered after its last transaction.</summary>
    public TimeSpan TransactionalIdExpiration { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long the sequences of a silent idempotent producer are remembered.</summary>
    public TimeSpan ProducerExpiration { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often retention, compaction and expiry run.</summary>
    public TimeSpan MaintenanceInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Topics that exist once the broker has started. One that exists keeps its partitions and takes the settings that are named here.
    /// </summary>
    public IList<TopicOptions> Topics { get; } = [];
}
