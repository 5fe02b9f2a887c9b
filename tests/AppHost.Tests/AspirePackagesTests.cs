using System.Diagnostics;
using System.Text.Json;
using Streaming.Testing;

namespace Streaming.AppHost.Tests;

/// <summary>What <c>-p:UseAspirePackages=true</c> makes of a project, as MSBuild evaluates it; nothing is restored or built.</summary>
public sealed class AspirePackagesTests
{
    private const string Version = "13.6.5";

    [Fact]
    public async Task A_project_on_the_host_references_the_packages_instead()
    {
        var items = await EvaluateAsync("Platform/Streaming.Hosting/Streaming.Hosting.csproj", "-p:UseAspirePackages=true");

        Assert.Empty(Names(items, "ProjectReference"));
        Assert.Equal(["Aspire.Hosting.AppHost", "Aspire.Hosting.Kafka", "Confluent.Kafka"], Names(items, "PackageReference"));
        Assert.All(items["PackageVersion"].Where(p => Name(p).StartsWith("Aspire.Hosting", StringComparison.Ordinal)), p => Assert.Equal(Version, p.GetProperty("Version").GetString()));
        Assert.Equal(["Aspire.Hosting.AppHost", "Aspire.Hosting.Kafka", "Aspire.Hosting.Testing"], Names(items, "PackageVersion").Where(n => n.StartsWith("Aspire.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_it_the_bundled_host_is_referenced()
    {
        var items = await EvaluateAsync("Platform/Streaming.Hosting/Streaming.Hosting.csproj");

        Assert.Equal(["Aspire.Hosting"], Names(items, "ProjectReference"));
        Assert.Equal(["Confluent.Kafka"], Names(items, "PackageReference"));
        Assert.DoesNotContain(Names(items, "PackageVersion"), n => n.StartsWith("Aspire.", StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, JsonElement[]>> EvaluateAsync(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nodeReuse:false", "-getItem:ProjectReference,PackageReference,PackageVersion", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items").EnumerateObject().ToDictionary(i => i.Name, i => i.Value.EnumerateArray().ToArray());
    }

    private static IEnumerable<string> Names(Dictionary<string, JsonElement[]> items, string type) => items[type].Select(Name).Order(StringComparer.Ordinal);

    private static string Name(JsonElement item)
    {
        var identity = item.GetProperty("Identity").GetString()!;
        return identity.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(identity) : identity;
    }
}
