using System.ComponentModel;
using System.Globalization;
using Confluent.Kafka;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Messages;
using Streaming.Dashboard.Streams.Topics;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>Tells of messages.</summary>
internal sealed class MessageTools(TopicFinder topics, KafkaConnection kafka, MessageScanner scanner, IOptions<DashboardOptions> options)
{
    private const int Usual = 20;
    private const int ValueCharacters = 40_000;

    [McpServerTool(Name = "list_messages", Title = "Messages", ReadOnly = true, OpenWorld = false)]
    [Description("Lists messages of a topic, decoded with their schemas: the newest, latest first; or, from an offset or a time on, in order. Reading belongs to no consumer group and commits nothing. The fewer are asked for, the more of a long value is shown.")]
    public async Task<CallToolResult> ListMessagesAsync(
        [Description("The topic.")] string topicName,
        [Description("One partition; all where it is not given.")] int? partition = null,
        [Description("The first offset to read; where the topic has several partitions, with partition.")] long? offset = null,
        [Description("The time to begin at, as 2026-01-31T12:00:00Z.")] string? since = null,
        [Description("Words that key, value or headers have, or member=value; !word for what they may not have.")] string? search = null,
        [Description("How many messages; usually 20.")] int? limit = null,
        CancellationToken cancellationToken = default)
    {
        var topic = await topics.FindAsync(topicName, cancellationToken);
        var query = Query(topic, partition, offset, since, search);
        var most = ToolLimit.Of(limit, Usual, options.Value.Streams.Messages.MaxCount);
        var feed = new MessageFeed(query, kafka, scanner, options) { Most = most };
        var view = await feed.ReadAsync(cancellationToken);
        var characters = Math.Clamp(ValueCharacters / most, ToolJson.MostText / 2, options.Value.Streams.Messages.MaxValueLength);
        ToolMessage[] messages = [.. view.Messages.Select(message => ToolMessage.Of(message, characters))];
        return new ToolAnswer()
            .Set("topic", topicName).Set("stored", view.Stored).Set("searched", query.Search.IsEmpty ? (long?)null : view.Scanned)
            .Set("next", view.HasMore ? Next(topicName, feed.Next) : null)
            .List("messages", messages, messages.Length, query.Start == MessageStart.Latest ? "Ask for fewer with limit, or further back with offset or since." : "Ask for fewer with limit.")
            .Result();
    }

    private static MessageQuery Query(TopicState topic, int? partition, long? offset, string? since, string? search)
    {
        if (partition is { } number && topic.Partitions.All(state => state.Id != number))
            throw new ToolException($"The topic {topic.Name} has no partition {partition}; it has {topic.Partitions.Count}, from 0 on.");
        if (offset is not null && !string.IsNullOrEmpty(since))
            throw new ToolException("Give either offset or since.");
        if (offset is not null && partition is null && topic.Partitions.Count > 1)
            throw new ToolException($"The topic {topic.Name} has {topic.Partitions.Count} partitions, each with offsets of its own. Give partition too.");
        var terms = SearchTerms.Parse(search);
        if (offset is { } from)
            return new([topic.Name], partition ?? 0, MessageStart.Offset, from, default, terms);
        if (string.IsNullOrEmpty(since))
            return new([topic.Name], partition, MessageStart.Latest, 0, default, terms);
        return DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new([topic.Name], partition, MessageStart.Time, 0, time, terms)
            : throw new ToolException($"'{since}' is no time such as 2026-01-31T12:00:00Z.");
    }

    private static string Next(string topic, IReadOnlyDictionary<TopicPartition, long> next) =>
        $"There are more. Go on with list_messages of {topic}, a partition and its offset: {string.Join("; ", next.OrderBy(place => place.Key.Partition.Value).Take(100).Select(place => $"partition {place.Key.Partition.Value}, offset {place.Value}"))}.";
}
