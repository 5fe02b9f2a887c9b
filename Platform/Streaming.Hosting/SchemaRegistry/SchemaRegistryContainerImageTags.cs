namespace Streaming.Hosting;

internal static class SchemaRegistryContainerImageTags
{
    public const string KarapaceRegistry = "ghcr.io";
    public const string KarapaceImage = "aiven-open/karapace";
    public const string KarapaceTag = "6.2.0";

    public const string ConfluentRegistry = "docker.io";
    public const string ConfluentImage = "confluentinc/cp-schema-registry";
    public const string ConfluentTag = "7.9.9";
}
