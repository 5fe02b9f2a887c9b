using System.ComponentModel;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Mcp.Answers;
using Streaming.Dashboard.Streams.DeadLetters;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Messages;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Mcp.Streams;

/// <summary>Tells of dead letters.</summary>
internal sealed class DeadLetterTools(TopicFinder topics, KafkaConnection kafka, MessageScanner scanner, IOptions<DashboardOptions> options)
{
    private const int Usual = 20;

    [McpServerTool(Name = "list_dead_letters", Title = "Dead letters", ReadOnly = true, OpenWorld = false)]
    [Description("Lists the newest records that a service or job could not process, latest first: the topics named *.dlq, with why each was put aside, where it comes from, and its content.")]
    public async Task<CallToolResult> ListDeadLettersAsync(
        [Description("One topic of dead letters; all where it is not given.")] string? topicName = null,
        [Description("Words that cause or content have; !word for what they may not have.")] string? search = null,
        [Description("How many records; usually 20.")] int? limit = null,
        CancellationToken cancellationToken = default)
    {
        var known = DeadLetterTopics.Of(await topics.AskAsync(cancellationToken));
        if (!string.IsNullOrEmpty(topicName) && !known.Contains(topicName))
            throw ToolException.Unknown("topic of dead letters", topicName, known, TopicTools.List);
        if (known.Count == 0)
            return new ToolAnswer().Set("note", $"The cluster has no topic whose name ends with {DeadLetterTopics.Suffix}.").List("messages", Array.Empty<ToolMessage>(), 0, "").Result();
        var query = new MessageQuery(string.IsNullOrEmpty(topicName) ? known : [topicName], null, MessageStart.Latest, 0, default, SearchTerms.Parse(search));
        var most = ToolLimit.Of(limit, Usual, options.Value.Streams.Messages.MaxCount);
        var view = await new MessageFeed(query, kafka, scanner, options) { Most = most }.ReadAsync(cancellationToken);
        ToolMessage[] messages = [.. view.Messages.Select(message => ToolMessage.Of(message, ToolJson.MostText) with { DeadLetter = DeadLetterFacts.Of(message) })];
        return new ToolAnswer().Set("topics", query.Topics).Set("stored", view.Stored).Set("searched", query.Search.IsEmpty ? (long?)null : view.Scanned)
            .List("messages", messages, messages.Length, "Ask for fewer with limit, or for one topic with topicName.").Result();
    }
}
