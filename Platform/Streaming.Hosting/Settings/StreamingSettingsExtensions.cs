using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Hands the settings below <c>Streaming</c> to services.</summary>
public static class StreamingSettingsExtensions
{
    /// <summary>
    /// Gives the service each <c>Streaming:*</c> setting of the AppHost as an environment variable (<c>Streaming__Replay__Path</c>);
    /// relative paths are resolved against the directory of the caller of the AppHost. Without effect when publishing: the settings of
    /// this machine are not those of a cluster.
    /// </summary>
    public static IResourceBuilder<T> WithStreamingSettings<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEnvironment
    {
        var settings = new StreamingSettings(builder.ApplicationBuilder);
        return builder.ApplicationBuilder.ExecutionContext.IsPublishMode ? builder : builder.WithEnvironment(context =>
        {
            foreach (var (key, value) in settings.All())
            {
                context.EnvironmentVariables[key.Replace(":", "__", StringComparison.Ordinal)] = value;
            }
        });
    }
}
