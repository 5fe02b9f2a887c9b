namespace Streaming.Dashboard.Streams.Topics;

/// <summary>The cluster.</summary>
/// <param name="Brokers">Its brokers, by number.</param>
/// <param name="Topics">Its topics by name.</param>
internal sealed record ClusterState(IReadOnlyList<BrokerState> Brokers, IReadOnlyList<TopicState> Topics)
{
    public TopicState? Find(string name) => Topics.FirstOrDefault(topic => topic.Name == name);
}
