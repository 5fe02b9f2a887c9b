using Aspire.DashboardService.Proto.V1;
using Aspire.Hosting.ApplicationModel;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard;

/// <summary>The resource service as the dashboard calls it.</summary>
internal sealed class DashboardServiceImpl(
    DashboardSettings settings, ResourceNotificationService notifications, ResourceLoggerService logs, ResourceCommandService commands, InteractionService interactions,
    IHostApplicationLifetime lifetime)
    : DashboardService.Proto.V1.DashboardService.DashboardServiceBase
{
    public override Task<ApplicationInformationResponse> GetApplicationInformation(ApplicationInformationRequest request, ServerCallContext context) =>
        Task.FromResult(new ApplicationInformationResponse { ApplicationName = settings.ApplicationName });

    public override Task WatchResources(WatchResourcesRequest request, IServerStreamWriter<WatchResourcesUpdate> responseStream, ServerCallContext context) =>
        StreamAsync(context, async cancellationToken =>
        {
            var initial = new InitialResourceData();
            initial.Resources.AddRange(notifications.GetCurrentStates().Select(ResourceMapper.Map));
            await responseStream.WriteAsync(new() { InitialData = initial }, cancellationToken);
            await foreach (var change in notifications.WatchAsync(cancellationToken))
            {
                var changes = new WatchResourcesChanges();
                changes.Value.Add(new WatchResourcesChange { Upsert = ResourceMapper.Map(change) });
                await responseStream.WriteAsync(new() { Changes = changes }, cancellationToken);
            }
        });

    public override Task WatchResourceConsoleLogs(
        WatchResourceConsoleLogsRequest request, IServerStreamWriter<WatchResourceConsoleLogsUpdate> responseStream, ServerCallContext context) =>
        StreamAsync(context, async cancellationToken =>
        {
            var batches = request.SuppressFollow ? logs.GetAllAsync(request.ResourceName) : logs.WatchAsync(request.ResourceName);
            await foreach (var batch in batches.WithCancellation(cancellationToken))
            {
                var update = new WatchResourceConsoleLogsUpdate();
                update.LogLines.AddRange(batch.Select(l => new ConsoleLogLine { LineNumber = l.LineNumber, Text = l.Content, IsStdErr = l.IsErrorMessage }));
                await responseStream.WriteAsync(update, cancellationToken);
            }
        });

    public override async Task<ResourceCommandResponse> ExecuteResourceCommand(ResourceCommandRequest request, ServerCallContext context)
    {
        var result = await commands.ExecuteCommandAsync(request.ResourceName, request.CommandName, context.CancellationToken);
        var response = new ResourceCommandResponse
        {
            Kind = result.Success ? ResourceCommandResponseKind.Succeeded : result.Canceled ? ResourceCommandResponseKind.Cancelled : ResourceCommandResponseKind.Failed,
        };
        if (result.Message is not null)
        {
            response.Message = result.Message;
        }

        return response;
    }

    public override Task WatchInteractions(
        IAsyncStreamReader<WatchInteractionsRequestUpdate> requestStream, IServerStreamWriter<WatchInteractionsResponseUpdate> responseStream, ServerCallContext context) =>
        StreamAsync(context, async cancellationToken =>
        {
            using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var sending = SendAsync(left.Token);
            try
            {
                await foreach (var update in requestStream.ReadAllAsync(cancellationToken))
                {
                    if (!update.ResponseUpdate)
                    {
                        await interactions.AnswerAsync(update.InteractionId, InteractionMapper.Answer(update), cancellationToken);
                    }
                }
            }
            finally
            {
                // Who answers no more watches no more.
                await left.CancelAsync();
                await sending;
            }

            async Task SendAsync(CancellationToken watching)
            {
                try
                {
                    await foreach (var change in interactions.WatchAsync(watching))
                    {
                        await responseStream.WriteAsync(InteractionMapper.Map(change), watching);
                    }
                }
                catch (OperationCanceledException) when (watching.IsCancellationRequested)
                {
                    // The dashboard has left.
                }
            }
        });

    private async Task StreamAsync(ServerCallContext context, Func<CancellationToken, Task> stream)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await stream(ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The dashboard went away, or the application stops.
        }
    }
}
