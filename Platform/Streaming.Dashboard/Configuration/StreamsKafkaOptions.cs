namespace Streaming.Dashboard.Configuration;

/// <summary>The Kafka cluster.</summary>
internal sealed class StreamsKafkaOptions
{
    /// <summary>Brokers to begin with, as <c>localhost:9092</c>, separated by commas; null for no cluster.</summary>
    public string? BootstrapServers { get; set; }

    /// <summary>Further settings of the client by librdkafka's names, as <c>security.protocol</c>.</summary>
    public Dictionary<string, string> Properties { get; set; } = [];
}
