namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>One connection to a broker; a broker has several, for its bootstrap address and as coordinator.</summary>
internal sealed record BrokerStatistics
{
    /// <summary>The broker's <c>host:port</c>; empty while a coordinator is not known.</summary>
    public string Nodename { get; set; } = "";

    /// <summary>Requests that wait to be sent, now.</summary>
    public long OutbufCnt { get; set; }

    /// <summary>Requests whose answer is awaited, now.</summary>
    public long WaitrespCnt { get; set; }

    public long Tx { get; set; }

    public long Txbytes { get; set; }

    public long Txerrs { get; set; }

    public long Txretries { get; set; }

    public long ReqTimeouts { get; set; }

    public long Rx { get; set; }

    public long Rxbytes { get; set; }

    public long Rxerrs { get; set; }

    public long Connects { get; set; }

    public long Disconnects { get; set; }

    public RoundTripStatistics Rtt { get; set; } = new();
}
