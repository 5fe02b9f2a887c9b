using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Restarts crashed services.</summary>
public static class RestartOnCrashExtensions
{
    /// <summary>
    /// Starts the process again, with back-off, when it ends by itself with an exit code other than 0. A process that was stopped by
    /// a command or by the end of the application stays stopped. Needs <see cref="StreamingBuilderExtensions.AddStreaming"/>.
    /// </summary>
    public static IResourceBuilder<T> WithRestartOnCrash<T>(this IResourceBuilder<T> builder, RestartBackoff? backoff = null)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new RestartOnCrashAnnotation(backoff ?? new()), ResourceAnnotationMutationBehavior.Replace);
    }
}
