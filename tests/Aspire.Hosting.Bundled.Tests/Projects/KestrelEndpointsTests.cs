using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Bundled.Tests.Projects;

/// <summary>Where the bundled host reads a project's Kestrel endpoints otherwise than Aspire, or says more.</summary>
public sealed class KestrelEndpointsTests : IDisposable
{
    private const string One = """{ "Kestrel": { "Endpoints": { "Only": { "Url": "http://*:5002" } } } }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kestrel-");

    public KestrelEndpointsTests() => File.WriteAllText(ProjectPath, "<Project />");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string ProjectPath => Path.Combine(_folder.FullName, "Web.csproj");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Kestrel_listens_on_the_port_that_it_is_given_and_nowhere_else()
    {
        Write("appsettings.json", """{ "Kestrel": { "Endpoints": { "Only": { "Url": "http://localhost:5002" } } } }""");
        var project = ShellApplication.CreateBuilder().AddProject("web", ProjectPath);
        var endpoint = Assert.Single(project.Resource.Annotations.OfType<EndpointAnnotation>());
        endpoint.AllocatedEndpoint = new(endpoint, "localhost", 5002, "0");
        var variables = await project.Resource.GetEnvironmentVariableValuesAsync();
        Assert.Equal("http://localhost:0", variables["Kestrel__Endpoints__Only__Url"]);

        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = _folder.FullName });
        builder.Configuration.AddJsonFile("appsettings.json").AddInMemoryCollection(variables.Select(v => KeyValuePair.Create(v.Key.Replace("__", ":", StringComparison.Ordinal), (string?)v.Value.Replace("localhost", "127.0.0.1", StringComparison.Ordinal))));
        builder.WebHost.UseKestrelCore().ConfigureKestrel((context, kestrel) => kestrel.Configure(context.Configuration.GetSection("Kestrel")));
        await using var app = builder.Build();
        await app.StartAsync(Token);

        Assert.NotEqual(5002, new Uri(Assert.Single(app.Urls)).Port);
    }

    [Fact]
    public void Settings_of_the_environment_and_those_by_the_name_of_the_folder_go_before_the_others()
    {
        Write("appsettings.json", One);
        Write("appsettings.Staging.json", """{ "Kestrel": { "Endpoints": { "Only": { "Url": "https://localhost:7002" } } } }""");
        Assert.Equal(["https https://localhost:7002 http"], Endpoints(ShellApplication.CreateBuilder("--ASPNETCORE_ENVIRONMENT=Staging").AddProject("web", ProjectPath)));

        Write($"{_folder.Name}.settings.json", """{ "Kestrel": { "Endpoints": { "Only": { "Url": "http://localhost:7003" } } } }""");
        Assert.Equal(["http http://localhost:7003 http"], Endpoints(ShellApplication.CreateBuilder("--ASPNETCORE_ENVIRONMENT=Staging").AddProject("web", ProjectPath)));
    }

    [Fact]
    public void An_address_that_is_none_and_a_file_that_is_broken_are_named()
    {
        Write("appsettings.json", """{ "Kestrel": { "Endpoints": { "Only": { "Url": "localhost" } } } }""");
        Assert.Equal(
            $"Kestrel:Endpoints:Only:Url of the settings in {_folder.FullName} is 'localhost', which is no address: write one such as http://localhost:5000.",
            Assert.Throws<DistributedApplicationException>(() => ShellApplication.CreateBuilder().AddProject("web", ProjectPath)).Message);

        Write("appsettings.json", "{");
        Assert.StartsWith(
            $"Failed to load configuration from file '{Path.Combine(_folder.FullName, "appsettings.json")}'.",
            Assert.Throws<DistributedApplicationException>(() => ShellApplication.CreateBuilder().AddProject("web", ProjectPath)).Message, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private static IEnumerable<string> Endpoints(IResourceBuilder<ProjectResource> project) =>
        project.Resource.Annotations.OfType<EndpointAnnotation>().Select(e => $"{e.Name} {e.UriScheme}://{e.TargetHost}:{e.Port} {e.Transport}");
}
