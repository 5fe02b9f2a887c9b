namespace Streaming.Broker;

/// <summary>Settings of the embedded broker; configuration section <c>Broker</c>.</summary>
public sealed class KafkaBrokerOptions
{
    /// <summary>IP address to listen on.</summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Host name that clients are told to connect to.</summary>
    public string AdvertisedHost { get; set; } = "localhost";

    /// <summary>Port to listen on; 0 takes any free one.</summary>
    public int Port { get; set; } = 9092;

    /// <summary>Folder of the log; null keeps everything in memory.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Bytes of records that the in-memory mode holds before it refuses more.</summary>
    public long MemoryLimitBytes { get; set; } = 1L << 30;

    /// <summary>Partitions of a topic that is created without a number.</summary>
    public int DefaultPartitions { get; set; } = 1;

    /// <summary>Whether a topic is created when a client asks for it.</summary>
    public bool AutoCreateTopics { get; set; } = true;

    /// <summary>Bytes after which a new segment file is begun.</summary>
    public int SegmentBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Largest request in bytes; a connection that sends more is closed.</summary>
    public int MaxRequestBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>Largest record batch in bytes.</summary>
    public int MaxBatchBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Connections served at the same time; more are closed at once.</summary>
    public int MaxConnections { get; set; } = 1000;

    /// <summary>How long the first member of an empty group waits for others before the first rebalance ends.</summary>
    public TimeSpan GroupInitialRebalanceDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Topics that exist once the broker has started.</summary>
    public IList<TopicOptions> Topics { get; } = [];
}
