using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Says what resources are given, listen on, wait for and are shown with.</summary>
public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds a command; one of the same name is replaced.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="name">Name of the command.</param>
    /// <param name="displayName">Text of its button.</param>
    /// <param name="executeCommand">Carries it out.</param>
    /// <param name="commandOptions">How it is shown.</param>
    public static IResourceBuilder<T> WithCommand<T>(
        this IResourceBuilder<T> builder, string name, string displayName,
        Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand, CommandOptions? commandOptions = null)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(displayName);
        ArgumentNullException.ThrowIfNull(executeCommand);
        foreach (var earlier in builder.Resource.Annotations.OfType<ResourceCommandAnnotation>().Where(c => c.Name == name).ToArray())
        {
            builder.Resource.Annotations.Remove(earlier);
        }

        var options = commandOptions ?? new();
        return builder.WithAnnotation(new ResourceCommandAnnotation(
            name, displayName, options.UpdateState ?? (_ => ResourceCommandState.Enabled), executeCommand, options.Description, null,
            options.ConfirmationMessage, options.IconName, options.IconVariant, options.IsHighlighted));
    }
}
