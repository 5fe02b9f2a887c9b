using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.ContainerEngine;

internal static class ContainerEngineServiceCollectionExtensions
{
    public static void AddContainerEngine(this IServiceCollection services)
    {
        services.AddSingleton<EngineDetector>();
        services.AddSingleton<RunIdentity>();
        services.AddSingleton<Leftovers>();
        services.AddSingleton<HostGateway>();
        services.AddSingleton<ContainerSession>();
        services.AddSingleton<ContainerImages>();
        services.AddSingleton(provider => new DeveloperCertificates(() => DeveloperCertificates.OfThisUser(provider.GetRequiredService<TimeProvider>())));
        services.AddSingleton<CertificateTrust>();
        services.AddSingleton<CopiedEntries>();
        services.AddSingleton<ContainerSpecFactory>();
        services.AddSingleton<ContainerMaker>();
        services.AddSingleton<PersistentContainers>();
        services.AddSingleton<ContainerLauncher>();
    }
}
