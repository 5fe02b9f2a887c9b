using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Streams.Groups;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>Tells of consumer groups.</summary>
internal sealed class GroupTools(GroupWatch watch)
{
    private const string List = "list_consumer_groups";
    private const string MoreGroups = "Narrow with search.";
    private const string MorePartitions = "Those with the most lag are shown; narrow with topicName.";

    [McpServerTool(Name = List, Title = "Consumer groups", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the consumer groups with state, members, and lag: the records that they have not read yet, by topic. Of more than a hundred groups some are asked after each time; get_consumer_group always asks.")]
    public async Task<CallToolResult> ListConsumerGroupsAsync([Description("A text that the names have.")] string? search = null, CancellationToken cancellationToken = default)
    {
        var list = await watch.Groups.NextAsync(cancellationToken);
        GroupState[] found = [.. list.Groups.Where(group => string.IsNullOrEmpty(search) || group.Name.Contains(search, StringComparison.OrdinalIgnoreCase))];
        return new ToolAnswer().List("groups", [.. found.Take(ToolLimit.Most).Select(ToolGroup.Of)], found.Length, MoreGroups)
            .Set("note", list.NotAsked > 0 ? $"There are {list.NotAsked} more groups, which were not asked after." : null).Result();
    }

    [McpServerTool(Name = "get_consumer_group", Title = "A consumer group", ReadOnly = true, OpenWorld = false)]
    [Description("Tells of a consumer group: its members with what they read, and offset and lag of each partition, the most lag first.")]
    public async Task<CallToolResult> GetConsumerGroupAsync(
        [Description("The group.")] string groupName, [Description("One topic; all where it is not given.")] string? topicName = null, CancellationToken cancellationToken = default)
    {
        using var wish = watch.Want(groupName);
        var list = await watch.Groups.NextAsync(cancellationToken);
        var group = list.Groups.FirstOrDefault(group => group.Name == groupName) ?? throw ToolException.Unknown("consumer group", groupName, list.Groups.Select(group => group.Name), List);
        GroupPartition[] partitions = [.. group.Partitions.Where(partition => string.IsNullOrEmpty(topicName) || partition.Topic == topicName).OrderByDescending(partition => partition.Lag)];
        if (partitions.Length == 0 && !string.IsNullOrEmpty(topicName))
            throw ToolException.Unknown($"topic of group {groupName}", topicName, group.Topics, "get_consumer_group without topicName");
        return new ToolAnswer().Set("group", ToolGroup.Of(group)).Set("coordinator", group.Coordinator)
            .List("partitions", partitions, partitions.Length, MorePartitions).List("members", group.Members, group.Members.Count, "").Result();
    }
}
