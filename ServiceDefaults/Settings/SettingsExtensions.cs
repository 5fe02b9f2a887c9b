using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Streaming.ServiceDefaults.Settings;

public static class SettingsExtensions
{
    /// <summary>Registers options that are read from the settings, and checked before the service starts.</summary>
    public static IServiceCollection AddSettings<TOptions>(this IServiceCollection services, Action<TOptions, SettingsReader> read, string? name = null)
        where TOptions : class
    {
        services.AddOptions<TOptions>(name)
            .Configure<IConfiguration>((options, configuration) =>
            {
                var reader = new SettingsReader(configuration);
                read(options, reader);
                reader.ThrowIfInvalid<TOptions>();
            })
            .ValidateOnStart();
        return services;
    }
}
