using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Writes files into containers before they start. A persistent container is made anew where its files changed.</summary>
public static partial class ContainerResourceBuilderExtensions
{
    /// <summary>Writes files and folders into the container; a later call adds to them. Without effect when the application is published.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="destinationPath">Absolute path in the container.</param>
    /// <param name="entries">Files and folders.</param>
    /// <param name="defaultOwner">Id of the user who owns what has no owner of its own; null is 0.</param>
    /// <param name="defaultGroup">Id of the group that owns what has no group of its own; null is 0.</param>
    /// <param name="umask">Rights that are taken from 0777 for folders and 0666 for files without a mode of their own; null is 0022.</param>
    public static IResourceBuilder<T> WithContainerFiles<T>(
        this IResourceBuilder<T> builder, string destinationPath, IEnumerable<ContainerFileSystemItem> entries, int? defaultOwner = null, int? defaultGroup = null, UnixFileMode? umask = null)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(entries);
        return builder.WithContainerFiles(destinationPath, (_, _) => Task.FromResult(entries), defaultOwner, defaultGroup, umask);
    }

    /// <inheritdoc cref="WithContainerFiles{T}(IResourceBuilder{T}, string, IEnumerable{ContainerFileSystemItem}, int?, int?, UnixFileMode?)" />
    /// <remarks><paramref name="callback"/>: tells the files and folders, each time that the container is made.</remarks>
    public static IResourceBuilder<T> WithContainerFiles<T>(
        this IResourceBuilder<T> builder, string destinationPath,
        Func<ContainerFileSystemCallbackContext, CancellationToken, Task<IEnumerable<ContainerFileSystemItem>>> callback, int? defaultOwner = null, int? defaultGroup = null, UnixFileMode? umask = null)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(destinationPath);
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithAnnotation(new ContainerFileSystemCallbackAnnotation
        {
            DestinationPath = destinationPath,
            Callback = callback,
            DefaultOwner = defaultOwner,
            DefaultGroup = defaultGroup,
            Umask = umask,
        });
    }

    /// <summary>Copies a file, or the files of a folder and of those below it, into the container; published, the container sees them as a read-only bind mount.</summary>
    /// <param name="builder">The container.</param>
    /// <param name="destinationPath">Absolute path of a folder in the container.</param>
    /// <param name="sourcePath">Path of the file or folder, relative to the AppHost's folder.</param>
    /// <param name="defaultOwner">Id of the user who owns them; null is 0.</param>
    /// <param name="defaultGroup">Id of the group that owns them; null is 0.</param>
    /// <param name="umask">Rights that are taken from 0777 for folders and 0666 for files; null is 0022.</param>
    /// <exception cref="InvalidOperationException">There is nothing at the source path.</exception>
    public static IResourceBuilder<T> WithContainerFiles<T>(
        this IResourceBuilder<T> builder, string destinationPath, string sourcePath, int? defaultOwner = null, int? defaultGroup = null, UnixFileMode? umask = null)
        where T : ContainerResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(destinationPath);
        ArgumentNullException.ThrowIfNull(sourcePath);
        var source = Path.GetFullPath(sourcePath, builder.ApplicationBuilder.AppHostDirectory);
        if (!Path.Exists(source))
        {
            throw new InvalidOperationException($"'{source}', whose files container '{builder.Resource.Name}' is to have, does not exist: correct the path, which starts from the AppHost's folder.");
        }

        return builder.ApplicationBuilder.ExecutionContext.IsRunMode
            ? builder.WithContainerFiles(
                destinationPath, (_, _) => Task.FromResult(ContainerDirectory.GetFileSystemItemsFromPath(source, searchOptions: SearchOption.AllDirectories)), defaultOwner, defaultGroup, umask)
            : builder.WithBindMount(source, destinationPath, isReadOnly: true);
    }
}
