using Aspire.Hosting;
using Streaming.Hosting;

namespace Streaming.Kubernetes.Tests.Generation;

/// <summary>Models that cannot be published.</summary>
public sealed class ManifestsTests
{
    [Fact]
    public async Task A_resource_without_mapping_is_named() => Assert.Equal(
        "Resource 'cache' (ContainerResource) has no mapping to Kubernetes: leave it out when publishing, or add one to Streaming.Kubernetes.",
        await FailureAsync(builder => builder.AddContainer("cache", "valkey", "8.1")));

    [Fact]
    public async Task A_name_that_kubernetes_refuses_is_named() => Assert.Equal(
        "Resource 'ZooKeeper' is no name for Kubernetes: use up to 63 small letters, digits and hyphens, beginning with a letter and ending with a letter or digit.",
        await FailureAsync(builder => builder.AddZooKeeper("ZooKeeper")));

    [Fact]
    public async Task A_service_without_size_is_named() => Assert.Equal(
        "Resource 'readings' has no size: call PublishWithSize.",
        await FailureAsync(builder => builder.AddProject("readings", Path.Combine(Repository.Root, "Producers", "Producers.csproj"))));

    [Fact]
    public async Task A_parameter_is_not_written_in_clear() => Assert.Equal(
        "Resource 'zookeeper' takes parameter 'password', which has no place in the manifests: give the value itself, or add a Secret in an overlay.",
        await FailureAsync(builder => builder.AddZooKeeper("zookeeper").WithEnvironment("PASSWORD", builder.AddParameter("password", secret: true))));

    private static async Task<string> FailureAsync(Action<IDistributedApplicationBuilder> model)
    {
        var builder = DistributedApplication.CreateBuilder(GenerateCommand.Arguments(["generate"])).AddStreaming();
        model(builder);
        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(async () =>
            Manifests.Map(new(await PublishedModel.ReadAsync(builder.Resources, builder.ExecutionContext, TestContext.Current.CancellationToken), new(), new())));
        return failure.Message;
    }
}
