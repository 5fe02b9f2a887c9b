using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.ContainerEngine;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Orchestration;

internal static class OrchestratorServiceCollectionExtensions
{
    public static void AddOrchestrator(this IServiceCollection services)
    {
        services.AddSingleton<EndpointAllocator>();
        services.AddSingleton<ProjectBuilds>();
        services.AddSingleton<LaunchSpecFactory>();
        services.AddSingleton<ValueResolver>();
        services.AddSingleton<ProcessLauncher>();
        services.AddContainerEngine();
        services.AddSingleton<Guardian>();
        services.AddSingleton<HealthMonitor>();
        services.AddSingleton<StateReporter>();
        services.AddSingleton<ParameterProcessor>();
        services.AddSingleton<ModelPublisher>();
        services.AddSingleton<ResourceLogForwarder>();
        services.AddHostedService<ApplicationOrchestrator>();
    }
}
