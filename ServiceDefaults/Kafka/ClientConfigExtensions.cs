using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka.Statistics;

namespace Streaming.ServiceDefaults.Kafka;

internal static class ClientConfigExtensions
{
    /// <summary>Finds a broker that was away within about a second; librdkafka alone would wait up to ten.</summary>
    public static TConfig WithPromptReconnect<TConfig>(this TConfig config)
        where TConfig : ClientConfig
    {
        config.ReconnectBackoffMs ??= 100;
        config.ReconnectBackoffMaxMs ??= 1000;
        config.LogConnectionClose ??= false;
        return config;
    }

    /// <summary>Has the client report for its metrics, unless the settings say how often, or never (0).</summary>
    public static void WithStatistics(this ClientConfig config) => config.StatisticsIntervalMs ??= KafkaClientMeter.DefaultIntervalMs;
}
