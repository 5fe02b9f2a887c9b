namespace Aspire.Hosting.Tests.Projects;

public sealed class LaunchProfileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void The_first_profile_that_runs_the_project_gives_the_address()
    {
        _directory.CreateSubdirectory("Properties");
        File.WriteAllText(Path.Combine(_directory.FullName, "Properties", "launchSettings.json"), """
            { "profiles": { "iis": { "commandName": "IISExpress", "applicationUrl": "http://localhost:1" },
              "web": { "commandName": "Project", "applicationUrl": "http://localhost:5999" } } }
            """);
        var project = ShellApplication.CreateBuilder().AddProject("web", Path.Combine(_directory.FullName, "Web.csproj"));
        var endpoint = Assert.Single(project.Resource.Annotations.OfType<EndpointAnnotation>());
        Assert.Equal(("http", "http", 5999), (endpoint.Name, endpoint.UriScheme, endpoint.Port));
    }

    [Fact]
    public async Task A_project_that_is_not_referenced_ends_the_start_with_its_name()
    {
        var path = Path.Combine(_directory.FullName, "Web.csproj");
        var builder = ShellApplication.CreateBuilder();
        builder.AddProject("web", path);
        await using var app = builder.Build();
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"Project 'web' ({path}) is not referenced: add a ProjectReference to the AppHost.", error.Message);
    }
}
