using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Streams.Topics;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>Tells of topics.</summary>
internal sealed class TopicTools(TopicFinder topics, TopicSettings settings)
{
    public const string List = "list_topics";
    private const string MoreTopics = "Narrow with search.";
    private const string MorePartitions = "The first are shown; ask for one with partition.";

    [McpServerTool(Name = List, Title = "Topics", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the topics of the Kafka cluster with partitions, records, size, and how many partitions are unwell: without a leader, or with a copy behind. A rate is known only while somebody looks at the topics.")]
    public async Task<CallToolResult> ListTopicsAsync([Description("A text that the names have.")] string? search = null, CancellationToken cancellationToken = default)
    {
        var cluster = await topics.AskAsync(cancellationToken);
        TopicState[] found = [.. cluster.Topics.Where(topic => string.IsNullOrEmpty(search) || topic.Name.Contains(search, StringComparison.OrdinalIgnoreCase))];
        return new ToolAnswer().Set("brokers", cluster.Brokers.Count).List("topics", [.. found.Take(ToolLimit.Most).Select(ToolTopic.Of)], found.Length, MoreTopics).Result();
    }

    [McpServerTool(Name = "get_topic", Title = "A topic", ReadOnly = true, OpenWorld = false)]
    [Description("Tells of a topic: its partitions with leader, copies and offsets, and the settings that were made for it.")]
    public async Task<CallToolResult> GetTopicAsync(
        [Description("The topic.")] string topicName, [Description("One partition; all where it is not given.")] int? partition = null, CancellationToken cancellationToken = default)
    {
        var topic = await topics.FindAsync(topicName, cancellationToken);
        PartitionState[] partitions = [.. topic.Partitions.Where(state => partition is null || state.Id == partition)];
        if (partitions.Length == 0)
            throw new ToolException($"The topic {topicName} has no partition {partition}; it has {topic.Partitions.Count}, from 0 on.");
        var own = (await settings.AskAsync(topicName, cancellationToken)).Where(setting => setting.IsOwn).ToDictionary(setting => setting.Name, setting => setting.Value ?? "(secret)");
        return new ToolAnswer().Set("topic", ToolTopic.Of(topic)).Set("settings", own).List("partitions", partitions, partitions.Length, MorePartitions).Result();
    }
}
