using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Tests.Containers;

public sealed class ContainerBuilderTests
{
    [Theory]
    [InlineData("zookeeper", null, "zookeeper:latest")]
    [InlineData("zookeeper:3.8.6", null, "zookeeper:3.8.6")]
    [InlineData("localhost:5000/zookeeper", null, "localhost:5000/zookeeper:latest")]
    [InlineData("localhost:5000/zookeeper:3.8.6", null, "localhost:5000/zookeeper:3.8.6")]
    [InlineData("zookeeper:3.8.6", "3.9.3", "zookeeper:3.9.3")]
    public void A_tag_is_told_from_a_port(string image, string? tag, string expected)
    {
        var container = ShellApplication.CreateBuilder().AddResource(new ContainerResource("c")).WithImage(image, tag);
        Assert.Equal(expected, container.Resource.Annotations.OfType<ContainerImageAnnotation>().Single().ToString());
    }

    [Fact]
    public void A_later_image_keeps_the_registry()
    {
        var container = ShellApplication.CreateBuilder().AddContainer("c", "one", "1").WithImageRegistry("docker.io").WithImage("two", "2").WithImageTag("3");
        Assert.Equal("docker.io/two:3", container.Resource.Annotations.OfType<ContainerImageAnnotation>().Single().ToString());
    }

    [Fact]
    public void A_container_without_image_or_dockerfile_is_named()
    {
        var container = ShellApplication.CreateBuilder().AddResource(new ContainerResource("c"));
        Assert.Equal("Container 'c' has no image: call WithImage first.", Assert.Throws<DistributedApplicationException>(() => container.WithImageTag("1")).Message);
        Assert.Equal("Container 'c' is not built from a Dockerfile: call WithDockerfile first.", Assert.Throws<DistributedApplicationException>(() => container.WithBuildArg("A", "b")).Message);
    }
}
