using Streaming.Testing;

namespace Aspire.Hosting.Tests.Exceptions;

internal static partial class ExceptionCases
{
    private static Dictionary<string, ExceptionCase> Projects => new()
    {
        ["a project that is not there"] = Case<DistributedApplicationException>(
            "Project 'web' (/not/there/Web.csproj) does not exist: correct the path, which starts from the AppHost's folder.", builder => builder.AddProject("web", "/not/there/Web.csproj")),
        ["a launch profile that is not there"] = Case<DistributedApplicationException>(
            "Launch profile 'tls' does not exist in {folder}/Properties/launchSettings.json: choose one of its profiles or leave the name out.",
            builder => AddProject(builder, """{ "profiles": { "web": { "commandName": "Project" } } }""", "tls")),
        ["launch settings that are no JSON"] = Case<DistributedApplicationException>(
            "{folder}/Properties/launchSettings.json cannot be read: 'o' is an invalid start of a property name. Expected a '\"'. Path: $ | LineNumber: 0 | BytePositionInLine: 2.",
            builder => AddProject(builder, "{ oops }")),
    };

    private static IResourceBuilder<ProjectResource> AddProject(IDistributedApplicationBuilder builder, string launchSettings, string? profile = null)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("Properties"));
        File.WriteAllText(folder.File("Web.csproj"), "<Project />");
        File.WriteAllText(folder.File("Properties/launchSettings.json"), launchSettings);
        return profile is null ? builder.AddProject("web", folder.File("Web.csproj")) : builder.AddProject("web", folder.File("Web.csproj"), profile);
    }
}
