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
        var builder = Builder(setting);
        var registry = builder.AddSchemaRegistry("registry", builder.AddKafkaCluster("kafka"));
        Assert.Equal(image, registry.Resource.Parent.TryGetContainerImageName(out var name) ? name : null);
    }

    [Theory]
    [InlineData("apicurio")]
    [InlineData("1")]
    public void Another_registry_is_refused(string setting)
    {
        var builder = Builder(setting);
        var kafka = builder.AddKafkaCluster("kafka");
        Assert.Equal(
            $"Streaming:SchemaRegistry is '{setting}': choose karapace or confluent.",
            Assert.Throws<DistributedApplicationException>(() => builder.AddSchemaRegistry("registry", kafka)).Message);
    }

    private static IDistributedApplicationBuilder Builder(string? setting) =>
        DistributedApplication.CreateBuilder(["--publisher", "manifest", .. setting is null ? Array.Empty<string>() : [$"--Streaming:SchemaRegistry={setting}"]]);
}
