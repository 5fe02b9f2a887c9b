using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Streaming.Broker;

/// <summary>Runs the broker for as long as the process lives.</summary>
internal sealed partial class BrokerService(IOptions<KafkaBrokerOptions> options, ILoggerFactory loggerFactory, TimeProvider time) : IHostedService
{
    private readonly ILogger _logger = loggerFactory.CreateLogger<BrokerService>();
    private KafkaBroker? _broker;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _broker = await KafkaBroker.StartAsync(options.Value, loggerFactory, time, cancellationToken);
        LogStarted(_broker.BootstrapServers, options.Value.DataDirectory ?? "memory");
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_broker is not null)
        {
            await _broker.DisposeAsync();
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Serving Kafka clients at {BootstrapServers}, records in {DataDirectory}")]
    private partial void LogStarted(string bootstrapServers, string dataDirectory);
}
