using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>The application of an AppHost whose entry point runs it; the test waits for it and ends it.</summary>
internal sealed class EntryPointApplication(EntryPointRun run, DistributedApplication inner) : DistributedApplication(new EntryPointHost(run, inner))
{
    /// <summary>Waits until the entry point has ended, which cancellation makes it do.</summary>
    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await StartAsync(cancellationToken);
        await using var stop = cancellationToken.Register(run.RequestStop);
        await run.Ended;
    }

    private sealed class EntryPointHost(EntryPointRun run, DistributedApplication inner) : IHost, IAsyncDisposable
    {
        public IServiceProvider Services => inner.Services;

        public Task StartAsync(CancellationToken cancellationToken = default) => run.WaitForStartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken = default) => run.DisposeAsync().AsTask().WaitAsync(cancellationToken);

        public ValueTask DisposeAsync() => run.DisposeAsync();

        public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
