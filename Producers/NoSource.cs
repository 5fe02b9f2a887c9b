using Streaming.Producers.Publishing;

namespace Streaming.Producers;

/// <summary>The source that has nothing: orders come by HTTP alone.</summary>
internal sealed class NoSource(IngestStats stats) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        stats.Exhausted();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
