namespace Aspire.Hosting.Tests.Containers;

public sealed class ContainerFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("container-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Files_of_a_source_are_copied_where_the_container_runs_and_mounted_where_it_is_published()
    {
        Write("a.conf");

        var runs = ShellApplication.CreateBuilder().AddContainer("web", "image").WithContainerFiles("/etc/web", _folder.FullName, 1000, 2000, UnixFileMode.OtherRead);
        var published = ShellApplication.CreateBuilder("--publisher", "manifest").AddContainer("web", "image").WithContainerFiles("/etc/web", _folder.FullName);

        var files = Assert.Single(runs.Resource.Annotations.OfType<ContainerFileSystemCallbackAnnotation>());
        Assert.Equal(("/etc/web", 1000, 2000, UnixFileMode.OtherRead), (files.DestinationPath, files.DefaultOwner, files.DefaultGroup, files.Umask));
        var items = await files.Callback(new() { Model = runs.Resource, Services = EmptyServices.Instance }, TestContext.Current.CancellationToken);
        Assert.Equal("a.conf", Assert.Single(items).Name);
        Assert.Empty(runs.Resource.Annotations.OfType<ContainerMountAnnotation>());
        var mount = Assert.Single(published.Resource.Annotations.OfType<ContainerMountAnnotation>());
        Assert.Equal((_folder.FullName, "/etc/web", ContainerMountType.BindMount, true), (mount.Source, mount.Target, mount.Type, mount.IsReadOnly));
    }

    private void Write(string path)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, path);
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
