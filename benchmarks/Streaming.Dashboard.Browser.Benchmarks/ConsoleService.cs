using Aspire.DashboardService.Proto.V1;
using Grpc.Core;

namespace Streaming.Dashboard.Browser.Benchmarks;

/// <summary>Tells the dashboard of the resource and its lines.</summary>
internal sealed class ConsoleService(ConsoleLines lines) : DashboardService.DashboardServiceBase
{
    public const string Resource = "consumers";

    public override Task<ApplicationInformationResponse> GetApplicationInformation(ApplicationInformationRequest request, ServerCallContext context) =>
        Task.FromResult(new ApplicationInformationResponse { ApplicationName = "Benchmark" });

    public override async Task WatchResources(WatchResourcesRequest request, IServerStreamWriter<WatchResourcesUpdate> responseStream, ServerCallContext context)
    {
        var resource = new Resource { Name = Resource, DisplayName = Resource, ResourceType = "Project", State = "Running" };
        await responseStream.WriteAsync(new() { InitialData = new() { Resources = { resource } } });
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }

    public override async Task WatchResourceConsoleLogs(
        WatchResourceConsoleLogsRequest request, IServerStreamWriter<WatchResourceConsoleLogsUpdate> responseStream, ServerCallContext context)
    {
        await foreach (var update in lines.ReadAsync(context.CancellationToken))
            await responseStream.WriteAsync(update);
    }
}
