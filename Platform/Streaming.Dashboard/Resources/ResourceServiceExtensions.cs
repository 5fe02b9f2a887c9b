using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Resources;

internal static class ResourceServiceExtensions
{
    public static IServiceCollection AddResources(this IServiceCollection services)
    {
        services.AddSingleton<ResourceServiceChannel>();
        services.AddSingleton(provider => new ResourceStore(provider.GetRequiredService<IOptions<DashboardOptions>>()));
        services.AddSingleton(provider => new ResourceCommands(provider.GetRequiredService<ResourceServiceChannel>()));
        services.AddHostedService<ResourceWatcher>();
        return services;
    }
}
