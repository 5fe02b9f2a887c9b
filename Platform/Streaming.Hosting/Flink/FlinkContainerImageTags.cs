namespace Streaming.Hosting;

/// <summary>Versions of Flink and of the connectors that its image gets.</summary>
internal static class FlinkContainerImageTags
{
    /// <summary>The image that <c>flink/Dockerfile</c> begins with.</summary>
    public const string BaseImage = "docker.io/library/flink";

    /// <summary>The long-term line; its image for Java 17.</summary>
    public const string Tag = "1.20.4-java17";
    public const string AvroConfluentVersion = "1.20.4";
    public const string KafkaConnectorVersion = "3.4.0-1.20";
}
