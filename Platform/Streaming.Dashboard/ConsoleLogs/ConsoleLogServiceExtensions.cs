using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.ConsoleLogs;

internal static class ConsoleLogServiceExtensions
{
    public static IServiceCollection AddConsoleLogs(this IServiceCollection services) => services.AddSingleton<ConsoleFeeds>().AddSingleton<ConsoleHistory>();

    public static void MapConsoleDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/console/{name}/download", (ResourceServiceChannel channel, ConsoleHistory history) => new ConsoleDownload(channel, history));
}
