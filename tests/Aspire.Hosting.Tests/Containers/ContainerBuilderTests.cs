namespace Aspire.Hosting.Tests.Containers;

public sealed class ContainerBuilderTests
{
    [Theory]
    [InlineData("zookeeper", null, "zookeeper:latest")]
    [InlineData("zookeeper:3.8.6", null, "zookeeper:3.8.6")]
    [InlineData("localhost:5000/zookeeper", null, "localhost:5000/zookeeper:latest")]
    [InlineData("localhost:5000/zookeeper:3.8.6", null, "localhost:5000/zookeeper:3.8.6")]
    [InlineData("zookeeper", "3.9.3", "zookeeper:3.9.3")]
    [InlineData("quay.io/zookeeper@sha256:abc", null, "quay.io/zookeeper@sha256:abc")]
    public void A_tag_is_told_from_a_port(string image, string? tag, string expected)
    {
        var container = ShellApplication.CreateBuilder().AddResource(new ContainerResource("c")).WithImage(image, tag);
        Assert.Equal(expected, ImageOf(container.Resource));
    }

    [Fact]
    public void A_later_image_keeps_the_registry()
    {
        var container = ShellApplication.CreateBuilder().AddContainer("c", "one", "1").WithImageRegistry("docker.io").WithImage("two", "2").WithImageTag("3");
        Assert.Equal("docker.io/two:3", ImageOf(container.Resource));
    }

    [Fact]
    public void A_digest_takes_the_place_of_a_tag_and_a_tag_that_of_a_digest()
    {
        var container = ShellApplication.CreateBuilder().AddContainer("c", "one", "1").WithImageSHA256("abc");
        Assert.Equal("one@sha256:abc", ImageOf(container.Resource));
        Assert.Equal("one:2", ImageOf(container.WithImageTag("2").Resource));
    }

    private static string? ImageOf(ContainerResource container) => container.TryGetContainerImageName(out var name) ? name : null;
}
