namespace Aspire.Hosting.ApplicationModel;

/// <summary>Writes files into a container before it starts, after those of earlier annotations.</summary>
public sealed class ContainerFileSystemCallbackAnnotation : IResourceAnnotation
{
    /// <summary>Absolute path in the container; a folder that is not there is made.</summary>
    public required string DestinationPath { get; init; }

    /// <summary>Id of the user who owns what has no owner of its own; null is 0.</summary>
    public int? DefaultOwner { get; init; }

    /// <summary>Id of the group that owns what has no group of its own; null is 0.</summary>
    public int? DefaultGroup { get; init; }

    /// <summary>Rights that are taken from 0777 for folders and 0666 for files without a mode of their own; null is 0022.</summary>
    public UnixFileMode? Umask { get; set; }

    /// <summary>Tells the files and folders, each time that a container is made.</summary>
    public required Func<ContainerFileSystemCallbackContext, CancellationToken, Task<IEnumerable<ContainerFileSystemItem>>> Callback { get; init; }
}
