using System.Threading.Channels;
using Aspire.DashboardService.Proto.V1;

namespace Streaming.Dashboard.Browser.Benchmarks;

/// <summary>The lines that the resource writes, for the one page that is open.</summary>
internal sealed class ConsoleLines
{
    private readonly Channel<WatchResourceConsoleLogsUpdate> _updates = Channel.CreateUnbounded<WatchResourceConsoleLogsUpdate>();
    private int _number;

    public IAsyncEnumerable<WatchResourceConsoleLogsUpdate> ReadAsync(CancellationToken cancellationToken) => _updates.Reader.ReadAllAsync(cancellationToken);

    public Task WriteAsync(int count, CancellationToken cancellationToken)
    {
        var now = DateTimeOffset.UtcNow;
        var update = new WatchResourceConsoleLogsUpdate();
        for (var i = 0; i < count; i++)
        {
            update.LogLines.Add(new ConsoleLogLine
            {
                LineNumber = ++_number,
                Text = $"{now:yyyy-MM-ddTHH:mm:ss.fffZ} \e[32minfo\e[39m: Order {_number} of partition {_number % 6} is written to the ledger, sent at {now.ToUnixTimeMilliseconds()}",
            });
        }
        return _updates.Writer.WriteAsync(update, cancellationToken).AsTask();
    }
}
