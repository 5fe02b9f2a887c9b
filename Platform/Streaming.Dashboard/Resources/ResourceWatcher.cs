using Aspire.DashboardService.Proto.V1;
using Grpc.Core;

namespace Streaming.Dashboard.Resources;

/// <summary>Keeps the store as the host tells it, and comes back after each loss of the connection.</summary>
internal sealed partial class ResourceWatcher(
    ResourceServiceChannel channel, ResourceStore store, TimeProvider time, ILogger<ResourceWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (channel.Client is not { } client)
            return;
        var delay = new ReconnectDelay(time);
        for (var isReconnect = false; !stoppingToken.IsCancellationRequested; isReconnect = true)
        {
            try
            {
                await WatchAsync(client, isReconnect, delay, stoppingToken);
            }
            catch (RpcException failure) when (!stoppingToken.IsCancellationRequested)
            {
                Lost(logger, failure.Status.StatusCode, failure.Status.Detail);
            }
            catch (RpcException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            store.LoseConnection();
            await delay.WaitAsync(stoppingToken);
        }
    }

    private async Task WatchAsync(DashboardService.DashboardServiceClient client, bool isReconnect, ReconnectDelay delay, CancellationToken cancellationToken)
    {
        var application = await client.GetApplicationInformationAsync(new(), channel.Headers, cancellationToken: cancellationToken);
        store.NameApplication(application.ApplicationName);
        using var watch = client.WatchResources(new() { IsReconnect = isReconnect }, channel.Headers, cancellationToken: cancellationToken);
        await foreach (var update in watch.ResponseStream.ReadAllAsync(cancellationToken))
        {
            delay.Reset();
            store.Apply(update);
        }
    }

    [LoggerMessage(10, LogLevel.Warning, "The resource service does not answer ({Code}: {Detail}). Trying again.")]
    private static partial void Lost(ILogger logger, StatusCode code, string detail);
}
