using System.Text.Json.Nodes;

namespace Aspire.Hosting.Tests.Publishing;

/// <summary>The manifest that Aspire itself wrote for the same model, where the test data are at hand: the case <c>aspire</c> says the same.</summary>
public sealed class AspireDataTests
{
    [Fact]
    public async Task The_manifest_is_the_one_of_the_test_data()
    {
        var data = System.Environment.GetEnvironmentVariable("STREAMING_TEST_DATA");
        var file = Path.Combine(data ?? string.Empty, "aspire", "manifest.json");
        Assert.SkipUnless(data is not null && File.Exists(file), "aspire/manifest.json is missing: set STREAMING_TEST_DATA to the folder of the test data.");

        var manifest = await Manifest.PublishAsync(AspireModel.Configure);
        manifest.LeaveOutUnderscoredConnectionStrings();

        var expected = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.True(JsonNode.DeepEquals(expected, manifest), manifest.ToJsonString());
    }
}
