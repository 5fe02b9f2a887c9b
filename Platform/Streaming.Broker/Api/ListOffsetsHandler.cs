using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>ListOffsets: the first, the next, the newest by time, or the first at or after a timestamp in milliseconds.</summary>
internal sealed class ListOffsetsHandler(TopicStore topics) : IRequestHandler<ListOffsetsRequest, ListOffsetsResponse>
{
    private const sbyte ReadCommitted = 1;
    private const long Latest = -1;
    private const long Earliest = -2;
    private const long NewestTimestamp = -3;
    private const long EarliestLocal = -4;
    private const long LatestTiered = -5;

    public ValueTask<ListOffsetsResponse?> HandleAsync(ListOffsetsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Answer(request, (topic, wanted) => Find(topic, wanted, request.IsolationLevel == ReadCommitted)));

    public ListOffsetsResponse Fail(ListOffsetsRequest request, ErrorCode error) => Answer(request, (_, _) => new() { Error = error });

    private static ListOffsetsResponse Answer(
        ListOffsetsRequest request, Func<string, ListOffsetsRequest.ListOffsetsPartition, ListOffsetsResponse.ListOffsetsPartitionResponse> answer) => new()
        {
            Topics = [.. request.Topics.Select(topic => new ListOffsetsResponse.ListOffsetsTopicResponse
            {
                Name = topic.Name,
                Partitions = [.. topic.Partitions.Select(wanted =>
                {
                    var partition = answer(topic.Name, wanted);
                    partition.PartitionIndex = wanted.PartitionIndex;
                    return partition;
                })],
            })],
        };

    private ListOffsetsResponse.ListOffsetsPartitionResponse Find(string topic, ListOffsetsRequest.ListOffsetsPartition wanted, bool committedOnly)
    {
        if (topics.FindPartition(topic, wanted.PartitionIndex) is not { } log)
        {
            return new() { Error = ErrorCode.UnknownTopicOrPartition };
        }

        if (LeaderEpoch.Check(wanted.CurrentLeaderEpoch) is not ErrorCode.None and var fenced)
        {
            return new() { Error = fenced };
        }

        var end = committedOnly ? log.LastStableOffset : log.NextOffset;
        var (offset, timestamp) = Find(log, wanted.Timestamp, end);
        return offset < 0 || (timestamp >= 0 && offset >= end) ? new() : new() { Offset = offset, Timestamp = timestamp, LeaderEpoch = LeaderEpoch.Current };
    }

    private static (long Offset, long Timestamp) Find(PartitionLog log, long timestamp, long end) => timestamp switch
    {
        Latest => (end, -1),
        Earliest or EarliestLocal => (log.StartOffset, -1),
        NewestTimestamp => log.FindNewest() ?? (-1, -1),
        LatestTiered => (-1, -1),
        _ => log.FindTimestamp(timestamp) ?? (-1, -1),
    };
}
