using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Streaming.ServiceDefaults.Kafka.Statistics;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>Makes consumers of one registration; whoever makes one disposes it.</summary>
public sealed class KafkaConsumerFactory<TKey, TValue>
{
    private readonly ConsumerConfig _config;
    private readonly Action<ConsumerBuilder<TKey, TValue>>? _configureBuilder;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;

    internal KafkaConsumerFactory(
        ConsumerConfig config, Action<ConsumerBuilder<TKey, TValue>>? configureBuilder, ILogger logger, TimeProvider time)
    {
        _config = config;
        _configureBuilder = configureBuilder;
        _logger = logger;
        _time = time;
    }

    /// <summary>Makes a consumer.</summary>
    /// <param name="configureBuilder">Sets what belongs to this one consumer, for instance what to do when partitions come and go.</param>
    public KafkaConsumer<TKey, TValue> Create(Action<ConsumerBuilder<TKey, TValue>>? configureBuilder = null)
    {
        var log = new KafkaClientLog(_logger, "consumer", _config.BootstrapServers);
        var meter = new KafkaClientMeter(_config.ClientId, _config.GroupId);
        var builder = new ConsumerBuilder<TKey, TValue>(_config)
            .SetLogHandler((_, message) => log.Write(message))
            .SetErrorHandler((_, error) => log.Write(error))
            .SetStatisticsHandler((_, report) => meter.Report(report));
        _configureBuilder?.Invoke(builder);
        configureBuilder?.Invoke(builder);
        return new KafkaConsumer<TKey, TValue>(builder.Build(), log, meter, _config.ClientId, _config.GroupId, _time);
    }
}
