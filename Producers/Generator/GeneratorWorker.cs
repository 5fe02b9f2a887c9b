using Microsoft.Extensions.Options;
using Streaming.Producers.Publishing;

namespace Streaming.Producers.Generator;

/// <summary>Sends invented orders at a steady rate. What an outage held back is not made up for beyond a second's worth.</summary>
internal sealed partial class GeneratorWorker(
    IOptions<ProducersOptions> options, OrderPublisher publisher, IngestStats stats, TimeProvider time, ILogger<GeneratorWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Backlog = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var generator = new OrderGenerator(options.Value.GeneratorSeed, time);
        var interval = TimeSpan.FromSeconds(1 / options.Value.GeneratorRate);
        var start = time.GetTimestamp();
        var due = TimeSpan.Zero;
        foreach (var order in generator.Lines())
        {
            stats.Read();
            var delivered = await publisher.SendAsync(order, stoppingToken).ConfigureAwait(false);
            _ = CountAsync(delivered, order.Id);
            due += interval;
            var elapsed = time.GetElapsedTime(start);
            if (due > elapsed)
            {
                await Task.Delay(due - elapsed, time, stoppingToken).ConfigureAwait(false);
            }
            else if (elapsed - due > Backlog)
            {
                due = elapsed - Backlog;
            }
        }
    }

    private async Task CountAsync(Task delivered, string id)
    {
        try
        {
            await delivered.ConfigureAwait(false);
            stats.Produced();
        }
        catch (RecordRefusedException exception)
        {
            stats.Rejected();
            Refused(id, exception.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The invented order {Id} is rejected: {Reason}")]
    private partial void Refused(string id, string reason);
}
