using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Keeps the resource off the dashboard's list; a later call about it replaces this one.</summary>
    public static IResourceBuilder<T> WithHidden<T>(this IResourceBuilder<T> builder)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new HiddenAnnotation(HiddenBehavior.Always), ResourceAnnotationMutationBehavior.Replace);
    }

    /// <summary>Keeps the resource off the dashboard's list once it has ended with an exit code; one that failed stays to be seen.</summary>
    public static IResourceBuilder<T> WithHiddenOnCompletion<T>(this IResourceBuilder<T> builder, int exitCode)
        where T : IResource => builder.WithHiddenOnCompletion([exitCode]);

    /// <summary>Keeps the resource off the dashboard's list once it has ended with one of some exit codes, by default 0; one that failed stays to be seen.</summary>
    public static IResourceBuilder<T> WithHiddenOnCompletion<T>(this IResourceBuilder<T> builder, params int[] exitCodes)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(exitCodes);
        var annotation = exitCodes.Length == 0 ? new HiddenAnnotation(HiddenBehavior.OnCompletion) : new(HiddenBehavior.OnCompletion) { SuccessfulExitCodes = exitCodes };
        return builder.WithAnnotation(annotation, ResourceAnnotationMutationBehavior.Replace);
    }
}
