using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>TxnOffsetCommit: offsets that count once the transaction commits.</summary>
internal sealed class TxnOffsetCommitHandler(TransactionCoordinator transactions, GroupCoordinator groups, TopicStore topics)
    : IRequestHandler<TxnOffsetCommitRequest, TxnOffsetCommitResponse>
{
    public ValueTask<TxnOffsetCommitResponse?> HandleAsync(TxnOffsetCommitRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        // Before version 3, and without a member, the epoch of the producer is the only fence.
        var error = request.MemberId.Length > 0 || request.GenerationId >= 0
            ? groups.ValidateCommit(request.GroupId, request.MemberId, request.GroupInstanceId, request.GenerationId)
            : ErrorCode.None;
        if (error == ErrorCode.None)
        {
            error = transactions.AddOffsets(request.TransactionalId, request.ProducerId, request.ProducerEpoch, request.GroupId,
                [.. request.Topics.SelectMany(t => t.Partitions.Where(p => Check(t, p) == ErrorCode.None).Select(p => new CommittedOffset(
                    request.GroupId, t.Name, p.PartitionIndex, p.CommittedOffset, p.CommittedMetadata, p.CommittedLeaderEpoch)))]);
        }

        return new(error == ErrorCode.None ? Answer(request, Check) : Fail(request, TransactionError.For(error, context.Version, fencedSince: short.MaxValue)));
    }

    public TxnOffsetCommitResponse Fail(TxnOffsetCommitRequest request, ErrorCode error) => Answer(request, (_, _) => error);

    private ErrorCode Check(TxnOffsetCommitRequest.Topic topic, TxnOffsetCommitRequest.Partition partition) =>
        topics.FindPartition(topic.Name, partition.PartitionIndex) is null ? ErrorCode.UnknownTopicOrPartition
        : partition.CommittedMetadata?.Length > OffsetCommitHandler.MaxMetadata ? ErrorCode.OffsetMetadataTooLarge
        : ErrorCode.None;

    private static TxnOffsetCommitResponse Answer(TxnOffsetCommitRequest request, Func<TxnOffsetCommitRequest.Topic, TxnOffsetCommitRequest.Partition, ErrorCode> error) => new()
    {
        Topics = [.. request.Topics.Select(t => new TxnOffsetCommitResponse.Topic
        {
            Name = t.Name,
            Partitions = [.. t.Partitions.Select(p => new TxnOffsetCommitResponse.Partition { PartitionIndex = p.PartitionIndex, Error = error(t, p) })],
        })],
    };
}
