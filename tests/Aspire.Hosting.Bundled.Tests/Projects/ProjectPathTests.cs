namespace Aspire.Hosting.Bundled.Tests.Projects;

public sealed class ProjectPathTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("project-path-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task A_folder_stands_for_the_only_project_in_it()
    {
        var builder = ShellApplication.CreateBuilder();
        var none = builder.AddCSharpApp("none", _directory.FullName);
        File.WriteAllText(Path.Combine(_directory.FullName, "Web.csproj"), "<Project />");
        var web = builder.AddCSharpApp("web", _directory.FullName, _ => { });

        Assert.Equal(Path.Combine(_directory.FullName, "Web.csproj"), Assert.Single(web.Resource.Annotations.OfType<IProjectMetadata>()).ProjectPath);
        Assert.Equal(_directory.FullName, Assert.Single(none.Resource.Annotations.OfType<IProjectMetadata>()).ProjectPath);
        await using var app = builder.Build();
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"Project 'none' is given by the folder {_directory.FullName}, which has no project of its own: give the path of one, or of a .cs file.", error.Message);
    }

    [Fact]
    public async Task A_project_without_profile_that_does_not_exist_ends_the_start_with_its_name()
    {
        var path = Path.Combine(_directory.FullName, "Web.csproj");
        var builder = ShellApplication.CreateBuilder();
        builder.AddProject("web", path, launchProfileName: null);
        await using var app = builder.Build();
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"Project 'web' ({path}) does not exist: correct the path, which starts from the AppHost's folder.", error.Message);
    }
}
