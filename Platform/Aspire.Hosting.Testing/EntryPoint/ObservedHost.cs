using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>The host that an entry point runs; tells the test of its start, and whether it was disposed.</summary>
internal sealed class ObservedHost(IHost inner, EntryPointRun run) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => inner.Services;

    public bool IsDisposed { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, run.Disposing);
        await inner.StartAsync(either.Token);
        run.ReportStart();
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => inner.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // Its own services dispose it once more.
        if (IsDisposed)
        {
            return;
        }

        IsDisposed = true;
        await ((IAsyncDisposable)inner).DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
