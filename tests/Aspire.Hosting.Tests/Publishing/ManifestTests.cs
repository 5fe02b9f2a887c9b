using System.Text.Json.Nodes;

namespace Aspire.Hosting.Tests.Publishing;

public sealed class ManifestTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Publishing", "Cases");

    public static TheoryData<string> Names => new(ManifestCases.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_model_gives_the_manifest_of_its_case(string name)
    {
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Cases, $"{name}.json"), TestContext.Current.CancellationToken));
        var manifest = await PublishAsync(ManifestCases.All[name]);
        Assert.True(JsonNode.DeepEquals(expected, manifest), manifest.ToJsonString());
    }

    internal static async Task<JsonNode> PublishAsync(Action<IDistributedApplicationBuilder> model, string? directory = null)
    {
        using var solution = new SampleSolution();
        var folder = directory ?? solution.AppHost;
        var path = Path.Combine(folder, "manifest.json");
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = ["--publisher", "manifest", "--output-path", path], ProjectDirectory = folder });
        model(builder);
        await using var app = builder.Build();
        await app.RunAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
    }
}
