using Confluent.Kafka;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Streams.Kafka;

/// <summary>Settings that all clients of the dashboard share.</summary>
internal static class KafkaClientSettings
{
    public static ClientConfig Of(StreamsKafkaOptions kafka)
    {
        var config = new ClientConfig
        {
            BootstrapServers = kafka.BootstrapServers,
            ClientId = "streaming-dashboard",
            // A broker that comes back is found soon.
            ReconnectBackoffMs = 50,
            ReconnectBackoffMaxMs = 500,
            SocketConnectionSetupTimeoutMs = 5000,
            LogConnectionClose = false,
        };
        foreach (var (name, value) in kafka.Properties)
            config.Set(name, value);
        return config;
    }
}
