using Aspire.DashboardService.Proto.V1;
using Grpc.Core;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>The service that the dashboard talks to.</summary>
internal sealed class FakeResourceService(FakeApplication application) : DashboardService.DashboardServiceBase
{
    public override Task<ApplicationInformationResponse> GetApplicationInformation(ApplicationInformationRequest request, ServerCallContext context)
    {
        CheckKey(context);
        return Task.FromResult(new ApplicationInformationResponse { ApplicationName = application.Name });
    }

    public override Task WatchResources(WatchResourcesRequest request, IServerStreamWriter<WatchResourcesUpdate> responseStream, ServerCallContext context)
    {
        CheckKey(context);
        return SendAsync(application.Watch(), responseStream, context);
    }

    public override Task WatchResourceConsoleLogs(WatchResourceConsoleLogsRequest request, IServerStreamWriter<WatchResourceConsoleLogsUpdate> responseStream, ServerCallContext context)
    {
        CheckKey(context);
        return SendAsync(application.Read(request.ResourceName, !request.SuppressFollow), responseStream, context);
    }

    public override async Task<ResourceCommandResponse> ExecuteResourceCommand(ResourceCommandRequest request, ServerCallContext context)
    {
        CheckKey(context);
        application.Commands.Writer.TryWrite(request);
        try
        {
            await application.Holding.WaitAsync(context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            application.GivenUp.TrySetResult();
            throw;
        }
        return application.OnCommand(request);
    }

    public override async Task WatchInteractions(
        IAsyncStreamReader<WatchInteractionsRequestUpdate> requestStream, IServerStreamWriter<WatchInteractionsResponseUpdate> responseStream, ServerCallContext context)
    {
        CheckKey(context);
        var sending = SendAsync(application.Prompts.Watch(), responseStream, context);
        await foreach (var answer in requestStream.ReadAllAsync(context.CancellationToken))
            application.Prompts.Answer(answer);
        await sending;
    }

    private async Task SendAsync<T>(System.Threading.Channels.ChannelReader<T> updates, IServerStreamWriter<T> stream, ServerCallContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, application.Breaking);
        await context.WriteResponseHeadersAsync([]);
        await foreach (var update in updates.ReadAllAsync(ending.Token))
            await stream.WriteAsync(update, ending.Token);
    }

    private static void CheckKey(ServerCallContext context)
    {
        if (context.RequestHeaders.GetValue("x-resource-service-api-key") != FakeHost.ApiKey)
            throw new RpcException(new Status(StatusCode.Unauthenticated, "The key is wrong."));
    }
}
