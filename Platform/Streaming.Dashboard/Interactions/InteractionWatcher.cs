using Aspire.DashboardService.Proto.V1;
using Grpc.Core;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Interactions;

/// <summary>Keeps the questions as the host tells them, and comes back after each loss of the connection.</summary>
internal sealed partial class InteractionWatcher(
    ResourceServiceChannel channel, InteractionStore store, InteractionAnswers answers, TimeProvider time, ILogger<InteractionWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (channel.Client is not { } client)
            return;
        var delay = new ReconnectDelay(time);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(client, delay, stoppingToken);
            }
            catch (RpcException failure) when (failure.StatusCode == StatusCode.Unimplemented)
            {
                AsksNothing(logger);
                return;
            }
            catch (RpcException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (RpcException)
            {
                // Whoever watches the resources tells that the host is lost.
            }
            finally
            {
                answers.GoTo(null);
                store.Clear();
            }
            await delay.WaitAsync(stoppingToken);
        }
    }

    private async Task WatchAsync(DashboardService.DashboardServiceClient client, ReconnectDelay delay, CancellationToken cancellationToken)
    {
        using var watch = client.WatchInteractions(channel.Headers, cancellationToken: cancellationToken);
        answers.GoTo(watch.RequestStream);
        await foreach (var update in watch.ResponseStream.ReadAllAsync(cancellationToken))
        {
            delay.Reset();
            store.Apply(update);
        }
    }

    [LoggerMessage(11, LogLevel.Debug, "The host asks nothing: its resource service knows no interactions.")]
    private static partial void AsksNothing(ILogger logger);
}
