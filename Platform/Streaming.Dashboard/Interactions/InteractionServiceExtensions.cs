namespace Streaming.Dashboard.Interactions;

internal static class InteractionServiceExtensions
{
    public static IServiceCollection AddInteractions(this IServiceCollection services)
    {
        services.AddSingleton<InteractionStore>();
        services.AddSingleton<InteractionAnswers>();
        services.AddHostedService<InteractionWatcher>();
        return services;
    }
}
