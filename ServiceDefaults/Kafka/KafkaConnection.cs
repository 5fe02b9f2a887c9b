namespace Streaming.ServiceDefaults.Kafka;

/// <summary>Where a Kafka cluster is reached.</summary>
public sealed class KafkaConnection
{
    /// <summary>Addresses as host:port, separated by commas.</summary>
    public string BootstrapServers { get; set; } = "";
}
