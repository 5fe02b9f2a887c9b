using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>OffsetFetch: where groups continue, -1 where they never committed.</summary>
internal sealed class OffsetFetchHandler(GroupCoordinator groups, TransactionCoordinator transactions) : IRequestHandler<OffsetFetchRequest, OffsetFetchResponse>
{
    private const int Batched = 8;

    public ValueTask<OffsetFetchResponse?> HandleAsync(OffsetFetchRequest request, RequestContext context, CancellationToken cancellationToken) => new(
        context.Version >= Batched
            ? new OffsetFetchResponse { Groups = [.. request.Groups.Select(g => new OffsetFetchResponse.Group { GroupId = g.GroupId, Topics = Find(g.GroupId, g.Topics, request.RequireStable) })] }
            : new() { Topics = Find(request.GroupId, request.Topics, request.RequireStable) });

    public OffsetFetchResponse Fail(OffsetFetchRequest request, ErrorCode error) => new()
    {
        Error = error,
        Groups = [.. request.Groups.Select(g => new OffsetFetchResponse.Group { GroupId = g.GroupId, Error = error })],
        // Version 1 has no other place for an error.
        Topics = [.. (request.Topics ?? []).Select(t => new OffsetFetchResponse.Topic
        {
            Name = t.Name,
            Partitions = [.. t.PartitionIndexes.Select(p => new OffsetFetchResponse.Partition { PartitionIndex = p, CommittedOffset = -1, Error = error })],
        })],
    };

    private List<OffsetFetchResponse.Topic> Find(string group, List<OffsetFetchRequest.Topic>? wanted, bool requireStable)
    {
        var pending = requireStable ? transactions.PendingOffsets(group) : [];
        var all = wanted ?? [.. groups.Offsets.OfGroup(group).GroupBy(o => o.Topic)
            .Select(g => new OffsetFetchRequest.Topic { Name = g.Key, PartitionIndexes = [.. g.Select(o => o.Partition)] })];
        return [.. all.Select(topic => new OffsetFetchResponse.Topic
        {
            Name = topic.Name,
            Partitions = [.. topic.PartitionIndexes.Select(index => Describe(groups.Offsets.Find(group, topic.Name, index), index, pending.Contains(new(topic.Name, index))))],
        })];
    }

    private static OffsetFetchResponse.Partition Describe(CommittedOffset? committed, int index, bool pending) => pending
        ? new() { PartitionIndex = index, CommittedOffset = -1, Error = ErrorCode.UnstableOffsetCommit, Metadata = "" }
        : new()
        {
            PartitionIndex = index,
            CommittedOffset = committed?.Offset ?? -1,
            CommittedLeaderEpoch = committed?.LeaderEpoch ?? -1,
            Metadata = committed?.Metadata ?? "",
        };
}
