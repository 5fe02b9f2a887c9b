using System.Text.Json.Nodes;

namespace Aspire.Hosting.Tests.Publishing;

/// <summary>The manifest of a model.</summary>
internal static class Manifest
{
    public static async Task<JsonNode> PublishAsync(Action<IDistributedApplicationBuilder> model)
    {
        using var solution = new SampleSolution();
        var path = Path.Combine(solution.AppHost, "manifest.json");
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { Args = ["--publisher", "manifest", "--output-path", path], ProjectDirectory = solution.AppHost });
        model(builder);
        await using var app = builder.Build();
        await app.RunAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
    }
}
