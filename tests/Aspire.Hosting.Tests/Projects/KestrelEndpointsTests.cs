using System.Globalization;
using System.Text.Json.Nodes;
using Aspire.Hosting.Tests.Publishing;

namespace Aspire.Hosting.Tests.Projects;

/// <summary>Endpoints of <c>Kestrel:Endpoints</c> in a project's settings: names, precedence and variables as Aspire has them.</summary>
public sealed class KestrelEndpointsTests : IDisposable
{
    private const string One = """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5002" } } } }""";

    private const string Several = """
        { "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" },
          "Endpoints": { "First": { "Url": "http://*:5002", "Protocols": "Http1" }, "Second": { "Url": "http://localhost:5003" }, "NoUrl": { "Protocols": "Http1" } } } }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kestrel-");

    public KestrelEndpointsTests() => Write("Web.csproj", "<Project />");

    private string ProjectPath => Path.Combine(_folder.FullName, "Web.csproj");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_only_endpoint_of_a_scheme_has_its_name_and_counts_in_place_of_the_profile()
    {
        Write("appsettings.json", One);
        WriteProfile("http://localhost:5031");
        var project = ShellApplication.CreateBuilder().AddProject("web", ProjectPath).WithHttpEndpoint(5017, name: "explicit");

        Assert.Equal(["http http://*:5002 http", "explicit http://localhost:5017 http"], Endpoints(project));
        var variables = await VariablesAsync(project);
        Assert.Equal(["Kestrel__Endpoints__http__Url=http://*:6000", "Kestrel__Endpoints__explicit__Url=http://*:6001"], Urls(variables));
        Assert.Equal("Development", variables["ASPNETCORE_ENVIRONMENT"]);
    }

    [Fact]
    public async Task Several_endpoints_of_a_scheme_keep_their_names_hosts_and_protocols()
    {
        Write("appsettings.json", Several);
        var project = ShellApplication.CreateBuilder().AddProject("web", ProjectPath);

        Assert.Equal(["First http://*:5002 http", "Second http://localhost:5003 http2"], Endpoints(project));
        Assert.Equal(["Kestrel__Endpoints__First__Url=http://*:6000", "Kestrel__Endpoints__Second__Url=http://localhost:6001"], Urls(await VariablesAsync(project)));
    }

    [Fact]
    public async Task Endpoints_that_are_excluded_leave_the_profile_to_count()
    {
        Write("appsettings.json", One);
        WriteProfile("http://0.0.0.0:5031");
        var project = ShellApplication.CreateBuilder().AddProject("web", ProjectPath, options => options.ExcludeKestrelEndpoints = true);

        Assert.Equal(["http http://0.0.0.0:5031 http"], Endpoints(project));
        Assert.Equal(["ASPNETCORE_URLS=http://0.0.0.0:6000"], Urls(await VariablesAsync(project)));
    }

    [Fact]
    public async Task Published_it_keeps_its_ports_on_every_address()
    {
        Write("appsettings.json", One);
        var manifest = await Manifest.PublishAsync(builder => builder.AddProject("web", ProjectPath));
        var web = manifest["resources"]!["web"]!;

        AssertJson("""{ "OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY": "in_memory", "ASPNETCORE_FORWARDEDHEADERS_ENABLED": "true", "Kestrel__Endpoints__http__Url": "http://*:{web.bindings.http.targetPort}" }""", web["env"]);
        AssertJson(
            """
            { "http": { "scheme": "http", "protocol": "tcp", "transport": "http", "targetPort": 5002 }, "https": { "scheme": "https", "protocol": "tcp", "transport": "http", "targetPort": 5002 } }
            """,
            web["bindings"]);
    }

    [Fact]
    public async Task Published_several_keep_their_names_and_those_of_the_model_join_them()
    {
        Write("appsettings.json", Several);
        var manifest = await Manifest.PublishAsync(builder => builder.AddProject("web", ProjectPath).WithHttpEndpoint(5018, name: "own", isProxied: false));
        var web = manifest["resources"]!["web"]!;

        Assert.Equal(
            ["Kestrel__Endpoints__First__Url=http://*:{web.bindings.First.targetPort}", "Kestrel__Endpoints__Second__Url=http://*:{web.bindings.Second.targetPort}", "Kestrel__Endpoints__own__Url=http://*:{web.bindings.own.targetPort}"],
            web["env"]!.AsObject().Where(v => v.Key.StartsWith("Kestrel", StringComparison.Ordinal)).Select(v => $"{v.Key}={v.Value}"));
        AssertJson(
            """
            { "First": { "scheme": "http", "protocol": "tcp", "transport": "http", "targetPort": 5002 }, "Second": { "scheme": "http", "protocol": "tcp", "transport": "http2", "targetPort": 5003 },
              "https": { "scheme": "https", "protocol": "tcp", "transport": "http2", "targetPort": 5002 }, "own": { "scheme": "http", "protocol": "tcp", "transport": "http", "targetPort": 5018 } }
            """,
            web["bindings"]);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private void WriteProfile(string url)
    {
        _folder.CreateSubdirectory("Properties");
        Write(Path.Combine("Properties", "launchSettings.json"), $$"""
            { "profiles": { "web": { "commandName": "Project", "applicationUrl": "{{url}}", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }
            """);
    }

    private static IEnumerable<string> Endpoints(IResourceBuilder<ProjectResource> project) =>
        project.Resource.Annotations.OfType<EndpointAnnotation>().Select(e => $"{e.Name} {e.UriScheme}://{e.TargetHost}:{e.Port} {e.Transport}");

    private static IEnumerable<string> Urls(Dictionary<string, string> variables) =>
        variables.Where(v => v.Key.StartsWith("Kestrel", StringComparison.Ordinal) || v.Key == "ASPNETCORE_URLS").Select(v => $"{v.Key}={v.Value}");

    private static async Task<Dictionary<string, string>> VariablesAsync(IResourceBuilder<ProjectResource> project)
    {
        var port = 6000;
        foreach (var endpoint in project.Resource.Annotations.OfType<EndpointAnnotation>())
        {
            endpoint.AllocatedEndpoint = new(endpoint, "localhost", 5000, port++.ToString(CultureInfo.InvariantCulture));
        }

#pragma warning disable CS0618 // Aspire means to replace it.
        return await project.Resource.GetEnvironmentVariableValuesAsync();
#pragma warning restore CS0618
    }

    private static void AssertJson(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
