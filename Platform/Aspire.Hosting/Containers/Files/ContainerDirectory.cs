namespace Aspire.Hosting.ApplicationModel;

/// <summary>A folder that is made in a container, with what is in it.</summary>
public sealed class ContainerDirectory : ContainerFileSystemItem
{
    /// <summary>Files and folders in it.</summary>
    public IEnumerable<ContainerFileSystemItem> Entries { get; set; } = [];

    /// <summary>The files of a folder of the host, in the folders that they are in; or one file by its path. A folder without files is left out.</summary>
    /// <param name="path">Path of the folder or file.</param>
    /// <param name="searchPattern">Names of the files, as <c>*.conf</c>.</param>
    /// <param name="searchOptions">Whether files of folders below count.</param>
    /// <param name="updateItem">Gets each file and folder, to set its owner or mode.</param>
    /// <exception cref="InvalidOperationException">There is nothing at the path.</exception>
    /// <exception cref="ArgumentException">The path is that of a file, and a pattern is given.</exception>
    public static IEnumerable<ContainerFileSystemItem> GetFileSystemItemsFromPath(
        string path, string searchPattern = "*", SearchOption searchOptions = SearchOption.TopDirectoryOnly, Action<ContainerFileSystemItem>? updateItem = null)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return HostFiles.Tree(full, Directory.GetFiles(full, searchPattern, searchOptions), updateItem);
        }

        if (!File.Exists(full))
        {
            throw new InvalidOperationException($"'{full}' does not exist: give the path of a file or folder of this machine.");
        }

        return searchPattern == "*"
            ? [HostFiles.File(full, updateItem)]
            : throw new ArgumentException($"'{full}' is a file, and '{searchPattern}' would choose among the files of a folder: leave one of them out.", nameof(searchPattern));
    }
}
