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
        var manifest = await Manifest.PublishAsync(ManifestCases.All[name]);
        manifest.LeaveOutUnderscoredConnectionStrings();
        Assert.True(JsonNode.DeepEquals(expected, manifest), manifest.ToJsonString());
    }
}
