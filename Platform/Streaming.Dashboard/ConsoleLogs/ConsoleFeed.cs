using Aspire.DashboardService.Proto.V1;
using Grpc.Core;
using Streaming.Dashboard.Live;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Follows the console of one resource and keeps its last lines.</summary>
internal sealed class ConsoleFeed(ResourceServiceChannel channel, string resourceName, int maxLines, TimeProvider time)
{
    private readonly LineSequence _sequence = new();
    private ConsoleLineReader _reader = new();

    public ConsoleBuffer Buffer { get; } = new(maxLines);

    public ConsoleFeedStatus Status { get; private set; }

    public ChangeSource Changes => Buffer.Changes;

    /// <summary>Follows until it is cancelled; after a loss of the connection it goes on where it was.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (channel.Client is not { } client)
            return;
        var delay = new ReconnectDelay(time);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(client, delay, cancellationToken);
                Become(ConsoleFeedStatus.Ended);
            }
            catch (RpcException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (RpcException)
            {
                // The resource watcher logs the loss; here the page shows it.
                Become(ConsoleFeedStatus.Lost);
            }
            await delay.WaitAsync(cancellationToken);
        }
    }

    private async Task FollowAsync(DashboardService.DashboardServiceClient client, ReconnectDelay delay, CancellationToken cancellationToken)
    {
        using var watch = client.WatchResourceConsoleLogs(new() { ResourceName = resourceName }, channel.Headers, cancellationToken: cancellationToken);
        await watch.ResponseHeadersAsync;
        Become(ConsoleFeedStatus.Following);
        await foreach (var update in watch.ResponseStream.ReadAllAsync(cancellationToken))
        {
            // Repeated lines are no progress: a host that ends the stream at once must not be asked ten times a second.
            if (Add(update.LogLines))
                delay.Reset();
        }
    }

    private bool Add(IEnumerable<ConsoleLogLine> lines)
    {
        List<ConsoleLine> added = [];
        foreach (var line in lines)
        {
            switch (_sequence.Next(line))
            {
                case LineOrder.Repeated:
                    continue;
                case LineOrder.Restarted:
                    _reader = new ConsoleLineReader();
                    break;
            }
            added.Add(_reader.Read(line.LineNumber, line.Text, line.IsStdErr));
        }
        Buffer.Add(added);
        return added.Count > 0;
    }

    private void Become(ConsoleFeedStatus status)
    {
        Status = status;
        Changes.Notify();
    }
}
