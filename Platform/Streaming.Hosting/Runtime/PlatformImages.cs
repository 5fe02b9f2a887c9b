using Aspire.Hosting;

namespace Streaming.Hosting;

/// <summary>The images that the platform in containers is made of.</summary>
internal static class PlatformImages
{
    public static IReadOnlyList<string> Of(IDistributedApplicationBuilder builder) =>
    [
        $"{ZooKeeperContainerImageTags.Registry}/{ZooKeeperContainerImageTags.Image}:{ZooKeeperContainerImageTags.Tag}",
        $"{KafkaContainerImageTags.Registry}/{KafkaContainerImageTags.Image}:{KafkaContainerImageTags.Tag}",
        SchemaRegistryContainer.Kind(builder.Configuration[SchemaRegistryContainer.KindSetting]) == SchemaRegistryKind.Karapace
            ? $"{SchemaRegistryContainerImageTags.KarapaceRegistry}/{SchemaRegistryContainerImageTags.KarapaceImage}:{SchemaRegistryContainerImageTags.KarapaceTag}"
            : $"{SchemaRegistryContainerImageTags.ConfluentRegistry}/{SchemaRegistryContainerImageTags.ConfluentImage}:{SchemaRegistryContainerImageTags.ConfluentTag}",
        $"{FlinkContainerImageTags.BaseImage}:{FlinkContainerImageTags.Tag}",
    ];
}
