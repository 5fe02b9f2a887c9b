namespace Aspire.Hosting.Bundled.Tests.Containers;

/// <summary>Entries for containers: messages of the bundled host, and folders that keep what was set.</summary>
public sealed class ContainerFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("container-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_name_with_a_path_is_refused()
    {
        Assert.Equal(
            "'a/b' is a path: give a name, and the folders above it as ContainerDirectory entries. (Parameter 'value')", Assert.Throws<ArgumentException>(() => new ContainerFile { Name = "a/b" }).Message);
        Assert.Throws<ArgumentException>(() => new ContainerDirectory { Name = " " });
        Assert.Throws<ArgumentException>(() => new ContainerFile { Name = "/" });
    }

    [Fact]
    public void Files_of_a_folder_come_by_name_in_the_folders_that_lead_to_them_and_can_be_changed()
    {
        Write("b.conf");
        Write("a.conf");
        Write("deep/er/c.conf");
        Write("deep/notes.txt");
        _folder.CreateSubdirectory("empty");

        var items = ContainerDirectory.GetFileSystemItemsFromPath(_folder.FullName, "*.conf", SearchOption.AllDirectories, i => i.Owner = i is ContainerFile ? 7 : 8).ToArray();

        Assert.Equal(["a.conf 7", "b.conf 7", "deep 8", "deep/er 8", "deep/er/c.conf 7"], Paths(items, string.Empty));
        Assert.Equal(Path.Combine(_folder.FullName, "a.conf"), Assert.IsType<ContainerFile>(items[0]).SourcePath);
        Assert.Equal(["a.conf", "b.conf"], ContainerDirectory.GetFileSystemItemsFromPath(_folder.FullName).Select(i => i.Name));
    }

    [Fact]
    public void A_path_may_be_that_of_a_file_and_has_to_be_there()
    {
        Write("a.conf");
        var (file, nothing) = (Path.Combine(_folder.FullName, "a.conf"), Path.Combine(_folder.FullName, "nothing"));

        Assert.Equal("a.conf", Assert.Single(ContainerDirectory.GetFileSystemItemsFromPath(file)).Name);
        Assert.Equal(
            $"'{file}' is a file, and '*.x' would choose among the files of a folder: leave one of them out. (Parameter 'searchPattern')",
            Assert.Throws<ArgumentException>(() => ContainerDirectory.GetFileSystemItemsFromPath(file, "*.x")).Message);
        Assert.Equal(
            $"'{nothing}' does not exist: give the path of a file or folder of this machine.",
            Assert.Throws<InvalidOperationException>(() => ContainerDirectory.GetFileSystemItemsFromPath(nothing)).Message);
        Assert.Equal(
            $"'{nothing}', whose files container 'web' is to have, does not exist: correct the path, which starts from the AppHost's folder.",
            Assert.Throws<InvalidOperationException>(() => ShellApplication.CreateBuilder().AddContainer("web", "image").WithContainerFiles("/etc/web", nothing)).Message);
    }

    private void Write(string path)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, path);
    }

    private static IEnumerable<string> Paths(IEnumerable<ContainerFileSystemItem> items, string above) => items.SelectMany(i =>
        Paths((i as ContainerDirectory)?.Entries ?? [], $"{above}{i.Name}/").Prepend($"{above}{i.Name} {i.Owner}"));
}
