namespace Streaming.Hosting;

internal static class ZooKeeperContainerImageTags
{
    public const string Registry = "docker.io";
    public const string Image = "library/zookeeper";

    /// <summary>The line that Kafka 3.9 is tested with.</summary>
    public const string Tag = "3.8.6";
}
