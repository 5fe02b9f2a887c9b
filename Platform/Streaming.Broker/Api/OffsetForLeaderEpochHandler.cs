using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>OffsetForLeaderEpoch (KIP-320): the only epoch ends at the end of the log.</summary>
internal sealed class OffsetForLeaderEpochHandler(TopicStore topics) : IRequestHandler<OffsetForLeaderEpochRequest, OffsetForLeaderEpochResponse>
{
    public ValueTask<OffsetForLeaderEpochResponse?> HandleAsync(OffsetForLeaderEpochRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Answer(request, Find));

    public OffsetForLeaderEpochResponse Fail(OffsetForLeaderEpochRequest request, ErrorCode error) =>
        Answer(request, (_, _) => new() { Error = error });

    private static OffsetForLeaderEpochResponse Answer(
        OffsetForLeaderEpochRequest request, Func<string, OffsetForLeaderEpochRequest.OffsetForLeaderPartition, OffsetForLeaderEpochResponse.EpochEndOffset> answer) => new()
        {
            Topics = [.. request.Topics.Select(topic => new OffsetForLeaderEpochResponse.OffsetForLeaderTopicResult
            {
                Topic = topic.Topic,
                Partitions = [.. topic.Partitions.Select(wanted =>
                {
                    var end = answer(topic.Topic, wanted);
                    end.Partition = wanted.Partition;
                    return end;
                })],
            })],
        };

    private OffsetForLeaderEpochResponse.EpochEndOffset Find(string topic, OffsetForLeaderEpochRequest.OffsetForLeaderPartition wanted)
    {
        var log = topics.FindPartition(topic, wanted.Partition);
        var error = log is null ? ErrorCode.UnknownTopicOrPartition : LeaderEpoch.Check(wanted.CurrentLeaderEpoch);
        return error != ErrorCode.None || wanted.LeaderEpoch != LeaderEpoch.Current
            ? new() { Error = error }
            : new() { LeaderEpoch = LeaderEpoch.Current, EndOffset = log!.NextOffset };
    }
}
