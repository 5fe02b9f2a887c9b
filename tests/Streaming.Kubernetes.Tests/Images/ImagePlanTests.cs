using Aspire.Hosting;
using Streaming.Hosting;

namespace Streaming.Kubernetes.Tests.Images;

public sealed class ImagePlanTests
{
    [Fact]
    public async Task Services_are_made_by_the_sdk_and_flink_once_from_its_dockerfile()
    {
        var builder = DistributedApplication.CreateBuilder(GenerateCommand.Arguments(["generate"])).AddStreaming();
        var project = Path.Combine(Repository.Root, "Producers", "Producers.csproj");
        var context = Path.GetFullPath("flink", builder.AppHostDirectory);
        builder.AddFlinkCluster("flink");
        builder.AddProject("readings", project);
        var model = await PublishedModel.ReadAsync(builder.Resources, builder.ExecutionContext, TestContext.Current.CancellationToken);

        var commands = ImagePlan.Of(new(model, GenerateOptions.Parse(["--container-registry", "registry.test/team", "-ct", "2.0"]), new()), "podman");

        Assert.Equal(
            [
                $"registry.test/team/flink:2.0 podman build -t registry.test/team/flink:2.0 -f {context}/Dockerfile --build-arg FLINK_TAG=1.20.4-java17 --build-arg KAFKA_CONNECTOR_VERSION=3.4.0-1.20 --build-arg AVRO_CONFLUENT_VERSION=1.20.4 {context}",
                "registry.test/team/flink:2.0 podman push registry.test/team/flink:2.0",
                $"registry.test/team/readings:2.0 dotnet publish {project} -t:PublishContainer -c Release -r linux-x64 -p:ContainerRegistry=registry.test -p:ContainerRepository=team/readings -p:ContainerImageTag=2.0 -p:ContainerUser=1654",
            ],
            commands.Select(c => $"{c.Image} {c.Program} {string.Join(' ', c.Arguments)}"));
    }

    [Fact]
    public async Task A_command_that_fails_names_its_image() => Assert.Equal(
        "Image registry.test/readings:1 was not made, 'sh -c' ended with 3: see what it printed above, or give --skip-build.",
        (await Assert.ThrowsAsync<DistributedApplicationException>(() =>
            ImageBuilder.RunAsync([new("registry.test/readings:1", "sh", ["-c", "exit 3"])], TestContext.Current.CancellationToken))).Message);
}
