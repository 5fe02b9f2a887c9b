namespace Streaming.Broker;

/// <summary>A topic that exists once the broker has started.</summary>
public sealed class TopicOptions
{
    /// <summary>Topic name: up to 249 letters, digits, dots, underscores and hyphens.</summary>
    public string Name { get; set; } = "";

    /// <summary>Number of partitions for a topic that is created; an existing one keeps its own.</summary>
    public int Partitions { get; set; } = 1;

    /// <summary>Topic configuration by Kafka's names, as <c>cleanup.policy</c>.</summary>
    public Dictionary<string, string> Configs { get; } = [];
}
