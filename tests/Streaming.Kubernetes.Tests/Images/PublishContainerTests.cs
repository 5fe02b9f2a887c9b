using System.Text.Json.Nodes;
using Aspire.Hosting;
using Streaming.Hosting;
using Streaming.Kubernetes.Tests.Tools;

namespace Streaming.Kubernetes.Tests.Images;

public sealed class PublishContainerTests
{
    // A variable of the environment is a property of the build: the SDK's own base image is not in every registry.
    private const string BaseImage = "ContainerBaseImage";

    [Fact]
    public async Task The_image_of_a_service_comes_into_the_registry_and_does_not_run_as_root()
    {
        Tool.SkipWithout("docker-registry", "Debian's docker-registry");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(8));
        await using var registry = await LocalRegistry.StartAsync(limit.Token);
        var builder = DistributedApplication.CreateBuilder(GenerateCommand.Arguments(["generate"])).AddStreaming();
        builder.AddProject("producers", Path.Combine(Repository.Root, "Producers", "Producers.csproj"));
        var model = await PublishedModel.ReadAsync(builder.Resources, builder.ExecutionContext, limit.Token);
        Environment.SetEnvironmentVariable(BaseImage, registry.BaseImage);
        try
        {
            await ImageBuilder.RunAsync(ImagePlan.Of(new(model, GenerateOptions.Parse(["--container-registry", $"{registry.Host}/team"]), new()), "none"), limit.Token);
        }
        finally
        {
            Environment.SetEnvironmentVariable(BaseImage, null);
        }

        var manifest = JsonNode.Parse(await registry.GetAsync("team/producers/manifests/1.0.0", limit.Token))!;
        var configuration = JsonNode.Parse(await registry.GetAsync($"team/producers/blobs/{manifest["config"]!["digest"]}", limit.Token))!;
        Assert.Equal("1654", (string?)configuration["config"]!["User"]);
        Assert.Contains("Producers", configuration["config"]!["Entrypoint"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
