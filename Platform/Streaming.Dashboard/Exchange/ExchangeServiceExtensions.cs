namespace Streaming.Dashboard.Exchange;

internal static class ExchangeServiceExtensions
{
    /// <summary>Telemetry as files, and its removal.</summary>
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddSingleton<TelemetryArchive>();
        services.AddSingleton<TelemetryImport>();
        services.AddSingleton<TelemetryInventory>();
        return services;
    }
}
