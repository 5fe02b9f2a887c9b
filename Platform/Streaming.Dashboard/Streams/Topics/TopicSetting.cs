namespace Streaming.Dashboard.Streams.Topics;

/// <summary>A setting of a topic.</summary>
/// <param name="Name">Kafka's name of it.</param>
/// <param name="Value">Its value; null where the broker keeps it secret.</param>
/// <param name="IsOwn">Whether it was set for the topic.</param>
/// <param name="Source">Where it comes from, by Kafka's name.</param>
public sealed record TopicSetting(string Name, string? Value, bool IsOwn, string Source)
{
    /// <summary>Where it comes from, in words.</summary>
    public string SourceText => Source switch
    {
        "DynamicTopicConfig" => "topic",
        "DynamicBrokerConfig" or "DynamicDefaultBrokerConfig" or "StaticBrokerConfig" => "broker",
        _ => "default",
    };
}
