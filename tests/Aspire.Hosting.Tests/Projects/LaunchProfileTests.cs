using Aspire.Hosting.Tests.Publishing;

namespace Aspire.Hosting.Tests.Projects;

public sealed class LaunchProfileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void The_first_profile_that_runs_the_project_gives_the_address()
    {
        File.WriteAllText(Path.Combine(_directory.FullName, "Web.csproj"), "<Project />");
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
    public async Task Endpoints_that_a_filter_leaves_out_are_not_told_to_the_project()
    {
        File.WriteAllText(Path.Combine(_directory.FullName, "Web.csproj"), "<Project />");
        var manifest = await Manifest.PublishAsync(builder => builder.AddProject("web", Path.Combine(_directory.FullName, "Web.csproj"))
            .WithHttpEndpoint().WithHttpEndpoint(name: "admin").WithHttpEndpoint(name: "probe")
            .WithEndpointsInEnvironment(endpoint => endpoint.Name != "admin").WithEndpointsInEnvironment(endpoint => endpoint.Name != "probe"));
        Assert.Equal("{web.bindings.http.targetPort}", (string?)manifest["resources"]!["web"]!["env"]!["HTTP_PORTS"]);
    }

    [Fact]
    public void A_program_of_one_file_has_its_profiles_beside_it()
    {
        File.WriteAllText(Path.Combine(_directory.FullName, "web.cs"), string.Empty);
        File.WriteAllText(Path.Combine(_directory.FullName, "web.run.json"), """{ "profiles": { "web": { "commandName": "Project", "applicationUrl": "http://localhost:5998" } } }""");
        var project = ShellApplication.CreateBuilder().AddCSharpApp("web", Path.Combine(_directory.FullName, "web.cs"));
        Assert.Equal(5998, Assert.Single(project.Resource.Annotations.OfType<EndpointAnnotation>()).Port);
    }
}
