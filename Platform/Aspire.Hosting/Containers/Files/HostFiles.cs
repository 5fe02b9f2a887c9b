namespace Aspire.Hosting.ApplicationModel;

/// <summary>Files of the host as entries for a container.</summary>
internal static class HostFiles
{
    public static ContainerFile File(string path, Action<ContainerFileSystemItem>? update)
    {
        var file = new ContainerFile { Name = Path.GetFileName(path), SourcePath = path };
        update?.Invoke(file);
        return file;
    }

    /// <summary>Files below a folder, in the folders that lead to them, by name.</summary>
    public static IReadOnlyList<ContainerFileSystemItem> Tree(string root, IEnumerable<string> files, Action<ContainerFileSystemItem>? update)
    {
        var top = new List<ContainerFileSystemItem>();
        var folders = new Dictionary<string, List<ContainerFileSystemItem>>(StringComparer.Ordinal) { [root] = top };
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            Folder(Path.GetDirectoryName(file)!).Add(File(file, update));
        }

        return top;

        List<ContainerFileSystemItem> Folder(string path)
        {
            if (!folders.TryGetValue(path, out var entries))
            {
                var folder = new ContainerDirectory { Name = Path.GetFileName(path), Entries = entries = folders[path] = [] };
                update?.Invoke(folder);
                Folder(Path.GetDirectoryName(path)!).Add(folder);
            }

            return entries;
        }
    }
}
