using Confluent.Kafka;
using Microsoft.Extensions.Logging;
using Streaming.ServiceDefaults.Kafka.Statistics;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>Makes producers of one registration; whoever makes one disposes it, and makes the next after a fatal error.</summary>
public sealed class KafkaProducerFactory<TKey, TValue>
{
    private readonly ProducerConfig _config;
    private readonly Action<ProducerBuilder<TKey, TValue>>? _configureBuilder;
    private readonly ILogger _logger;

    internal KafkaProducerFactory(ProducerConfig config, Action<ProducerBuilder<TKey, TValue>>? configureBuilder, ILogger logger)
    {
        _config = config;
        _configureBuilder = configureBuilder;
        _logger = logger;
    }

    /// <summary>Makes a producer.</summary>
    /// <param name="fatal">Called when the producer cannot go on and has to be replaced.</param>
    public KafkaProducer<TKey, TValue> Create(Action<Error>? fatal = null)
    {
        var log = new KafkaClientLog(_logger, "producer", _config.BootstrapServers);
        var meter = new KafkaClientMeter(_config.ClientId, group: null);
        var builder = new ProducerBuilder<TKey, TValue>(_config)
            .SetLogHandler((_, message) => log.Write(message))
            .SetStatisticsHandler((_, report) => meter.Report(report))
            .SetErrorHandler((_, error) =>
            {
                log.Write(error);
                if (error.IsFatal)
                {
                    fatal?.Invoke(error);
                }
            });
        _configureBuilder?.Invoke(builder);
        return new KafkaProducer<TKey, TValue>(builder.Build(), log, meter, _config.ClientId);
    }
}
