using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>OffsetDelete: forgets where a group continues, in topics that none of its members reads.</summary>
internal sealed class OffsetDeleteHandler(GroupCoordinator groups, TopicStore topics) : IRequestHandler<OffsetDeleteRequest, OffsetDeleteResponse>
{
    public ValueTask<OffsetDeleteResponse?> HandleAsync(OffsetDeleteRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        if (groups.Describe(request.GroupId) is null)
        {
            return new(Fail(request, ErrorCode.GroupIdNotFound));
        }

        var group = groups.Find(request.GroupId);
        var response = new OffsetDeleteResponse
        {
            Topics = [.. request.Topics.Select(t => new OffsetDeleteResponse.Topic
            {
                Name = t.Name,
                Partitions = [.. t.Partitions.Select(p => new OffsetDeleteResponse.Partition
                {
                    PartitionIndex = p.PartitionIndex,
                    Error = topics.FindPartition(t.Name, p.PartitionIndex) is null ? ErrorCode.UnknownTopicOrPartition
                        : group?.IsSubscribedTo(t.Name) == true ? ErrorCode.GroupSubscribedToTopic
                        : ErrorCode.None,
                })],
            })],
        };
        var forgotten = response.Topics.SelectMany(t => t.Partitions.Where(p => p.Error == ErrorCode.None).Select(p => (t.Name, p.PartitionIndex))).ToHashSet();
        groups.Offsets.Forget(o => o.Group == request.GroupId && forgotten.Contains((o.Topic, o.Partition)));
        return new(response);
    }

    public OffsetDeleteResponse Fail(OffsetDeleteRequest request, ErrorCode error) => new() { Error = error };
}
