using Microsoft.Extensions.Options;
using Streaming.SchemaRegistry.Storage.Journal;

namespace Streaming.SchemaRegistry.Subjects;

/// <summary>Reads the log before the first request is taken.</summary>
internal sealed class StoreLoader(SchemaStore store, IOptions<SchemaRegistryOptions> options, ILogger<StoreLoader> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var import = options.Value.DataDirectory is { Length: > 0 } folder ? new JournalImport(folder) : null;
        if (import is not { IsNeeded: true })
        {
            await store.OpenAsync(() => [], cancellationToken).ConfigureAwait(false);
            return;
        }

        var imported = -1;
        await store.OpenAsync(
            () =>
            {
                var records = import.Read();
                imported = records.Count;
                return records;
            },
            cancellationToken).ConfigureAwait(false);
        if (imported < 0)
        {
            Log.NotImported(logger, options.Value.DataDirectory!);
        }
        else
        {
            Log.Imported(logger, imported, import.Finish());
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
