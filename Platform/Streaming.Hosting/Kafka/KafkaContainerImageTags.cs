namespace Streaming.Hosting;

internal static class KafkaContainerImageTags
{
    public const string Registry = "docker.io";
    public const string Image = "confluentinc/cp-kafka";

    /// <summary>The last line that knows ZooKeeper: Kafka 3.9.</summary>
    public const string Tag = "7.9.9";
}
