namespace Aspire.Hosting.Tests.Exceptions;

internal static partial class ExceptionCases
{
    private static Dictionary<string, ExceptionCase> Images => new()
    {
        ["a tag without an image"] = Case<InvalidOperationException>(
            "Container 'c' has no image: call WithImage first.", builder => builder.AddResource(new ContainerResource("c")).WithImageTag("1")),
        ["a registry without an image"] = Case<InvalidOperationException>(
            "Container 'c' has no image: call WithImage first.", builder => builder.AddResource(new ContainerResource("c")).WithImageRegistry("docker.io")),
        ["a Dockerfile without an image"] = Case<InvalidOperationException>(
            "Container 'c' has no image: call WithImage first.", builder => builder.AddResource(new ContainerResource("c")).WithDockerfile("context")),
        ["an argument of a build without a Dockerfile"] = Case<InvalidOperationException>(
            "Container 'c' is not built from a Dockerfile: call WithDockerfile first.", builder => builder.AddContainer("c", "image").WithBuildArg("A", "b")),
        ["a secret of a build without a Dockerfile"] = Case<InvalidOperationException>(
            "Container 'c' is not built from a Dockerfile: call WithDockerfile first.",
            builder => builder.AddContainer("c", "image").WithBuildSecret("A", builder.AddParameter("password", secret: true))),
        ["a secret that an image would keep"] = Case<InvalidOperationException>(
            "Parameter 'password' is a secret, and an image keeps its build arguments: use WithBuildSecret.",
            builder => builder.AddDockerfile("c", "context").WithBuildArg("A", builder.AddParameter("password", secret: true))),
        ["two tags"] = Case<InvalidOperationException>(
            "Image 'zookeeper:3.8.6' of container 'c' has a tag already: leave out '3.9.3', or the one in the name.",
            builder => builder.AddResource(new ContainerResource("c")).WithImage("zookeeper:3.8.6", "3.9.3")),
        ["a tag and a digest"] = Case<ArgumentOutOfRangeException>(
            "Image 'zookeeper@sha256:abc' of container 'c' has a digest: leave out the tag. (Parameter 'tag')\nActual value was 1.",
            builder => builder.AddResource(new ContainerResource("c")).WithImage("zookeeper@sha256:abc", "1")),
        ["a digest of another algorithm"] = Case<ArgumentOutOfRangeException>(
            "A digest begins with 'sha256:'. (Parameter 'image')\nActual value was zookeeper@md5:abc.",
            builder => builder.AddResource(new ContainerResource("c")).WithImage("zookeeper@md5:abc")),
    };
}
