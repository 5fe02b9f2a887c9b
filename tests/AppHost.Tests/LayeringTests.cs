using System.Xml.Linq;
using Streaming.Testing;

namespace Streaming.AppHost.Tests;

public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["AppHost"] = ["Streaming.Hosting", "Streaming.Kubernetes", "Streaming.Dashboard", "Streaming.Broker", "Streaming.SchemaRegistry", "Streaming.Windows", "Producers", "Consumers"],
        ["Producers"] = ["ServiceDefaults"],
        ["Consumers"] = ["ServiceDefaults"],
        ["ServiceDefaults"] = ["Streaming.Avro", "Streaming.Avro.Generator"],
        ["Aspire.Hosting"] = [],
        ["Aspire.Hosting.Testing"] = ["Aspire.Hosting"],
        ["Streaming.Hosting"] = ["Aspire.Hosting"],
        ["Streaming.Kubernetes"] = ["Streaming.Hosting"],
        ["Streaming.Avro"] = ["Streaming.Avro.Generator"],
        ["Streaming.Avro.Generator"] = [],
        ["Streaming.Broker"] = [],
        ["Streaming.SchemaRegistry"] = ["Streaming.Avro"],
        ["Streaming.Windows"] = ["Streaming.Avro"],
        ["Streaming.Dashboard"] = ["Streaming.Avro"],
    };

    public static TheoryData<string> Projects => new(
        new[] { "AppHost", "Producers", "Consumers", "ServiceDefaults", "Platform" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_point_one_way(string project)
    {
        var references = XDocument.Load(project).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

        Assert.Empty(references.Except(Allowed[Path.GetFileNameWithoutExtension(project)]));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Streaming.sln"));
        var projects = Directory.GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('/', '\\'));

        Assert.All(projects, p => Assert.Contains($"\"{p}\"", solution, StringComparison.Ordinal));
    }
}
