using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting.Tests.SchemaRegistry;

public sealed class SchemaRegistryKindTests
{
    [Theory]
    [InlineData(null, "ghcr.io/aiven-open/karapace:6.2.0")]
    [InlineData("karapace", "ghcr.io/aiven-open/karapace:6.2.0")]
    [InlineData("Confluent", "docker.io/confluentinc/cp-schema-registry:7.9.9")]
    public void The_setting_chooses_the_image(string? setting, string image)
    {
        var registry = Builder(setting).AddSchemaRegistry("registry");
        Assert.Equal(image, registry.Resource.Parent.Annotations.OfType<ContainerImageAnnotation>().Single().ToString());
    }

    [Theory]
    [InlineData("apicurio")]
    [InlineData("1")]
    public void Another_registry_is_refused(string setting) => Assert.Equal(
        $"Streaming:SchemaRegistry is '{setting}': choose karapace or confluent.",
        Assert.Throws<DistributedApplicationException>(() => Builder(setting).AddSchemaRegistry("registry")).Message);

    private static IDistributedApplicationBuilder Builder(string? setting) =>
        DistributedApplication.CreateBuilder(["--publisher", "manifest", .. setting is null ? Array.Empty<string>() : [$"--Streaming:SchemaRegistry={setting}"]]);
}
