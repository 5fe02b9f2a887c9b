using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>OffsetCommit: keeps where a group continues; a member of an older generation is refused.</summary>
internal sealed class OffsetCommitHandler(GroupCoordinator groups, TopicStore topics) : IRequestHandler<OffsetCommitRequest, OffsetCommitResponse>
{
    /// <summary>Characters that a client may note with an offset, as Kafka's default.</summary>
    public const int MaxMetadata = 4096;

    public ValueTask<OffsetCommitResponse?> HandleAsync(OffsetCommitRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var error = request.GroupId.Length == 0 ? ErrorCode.InvalidGroupId
            : groups.ValidateCommit(request.GroupId, request.MemberId, request.GroupInstanceId, request.GenerationId);
        if (error != ErrorCode.None)
        {
            return new(Fail(request, error));
        }

        groups.Offsets.Commit([.. request.Topics.SelectMany(t => t.Partitions.Where(p => Check(t, p) == ErrorCode.None).Select(p => new CommittedOffset(
            request.GroupId, t.Name, p.PartitionIndex, p.CommittedOffset, p.CommittedMetadata, p.CommittedLeaderEpoch)))]);
        return new(Answer(request, Check));
    }

    public OffsetCommitResponse Fail(OffsetCommitRequest request, ErrorCode error) => Answer(request, (_, _) => error);

    private ErrorCode Check(OffsetCommitRequest.Topic topic, OffsetCommitRequest.Partition partition) =>
        topics.FindPartition(topic.Name, partition.PartitionIndex) is null ? ErrorCode.UnknownTopicOrPartition
        : partition.CommittedMetadata?.Length > MaxMetadata ? ErrorCode.OffsetMetadataTooLarge
        : ErrorCode.None;

    private static OffsetCommitResponse Answer(OffsetCommitRequest request, Func<OffsetCommitRequest.Topic, OffsetCommitRequest.Partition, ErrorCode> error) => new()
    {
        Topics = [.. request.Topics.Select(t => new OffsetCommitResponse.Topic
        {
            Name = t.Name,
            Partitions = [.. t.Partitions.Select(p => new OffsetCommitResponse.Partition { PartitionIndex = p.PartitionIndex, Error = error(t, p) })],
        })],
    };
}
