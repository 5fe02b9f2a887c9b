using System.Text.Json.Nodes;

namespace Streaming.Kubernetes.Tests.Generation;

/// <summary>The manifest of the platform, without what the aspirate tool stumbles over.</summary>
public sealed class AspireManifestTests
{
    [Fact]
    public async Task Aspirate_can_read_the_manifest_of_the_platform()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, error) = await AppHostProcess.RunAsync(folder.Path, "--publisher", "manifest", "--output-path", "manifest.json");
        // Any line on standard error makes it stop.
        Assert.Equal((0, string.Empty, string.Empty), (exitCode, output, error));

        var resources = JsonNode.Parse(folder.Files()["manifest.json"])!["resources"]!.AsObject();
        Assert.Equal(
            ["zookeeper", "kafka", "schema-registry", "flink-jobmanager", "flink-taskmanager", "revenue", "producers", "consumers"],
            resources.Select(r => r.Key));
        Assert.All(resources, resource =>
        {
            // Either would break its kustomization.
            Assert.All(resource.Value!["env"]?.AsObject() ?? [], v => Assert.DoesNotMatch(": |\n", (string?)v.Value ?? string.Empty));
            // It finds a port by itself for HTTP only.
            Assert.All((resource.Value["bindings"]?.AsObject() ?? []).Where(b => (string?)b.Value!["transport"] != "http"), b => Assert.NotNull(b.Value!["targetPort"]));
        });
    }
}
