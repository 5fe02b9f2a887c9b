using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>OffsetCommit: keeps where a group continues; a member of an older generation is refused.</summary>
internal sealed class OffsetCommitHandler(GroupCoordinator groups, TopicStore topics) : IRequestHandler
{
    public ApiKey Key => ApiKey.OffsetCommit;

    public short MinVersion => 2;

    public short MaxVersion => 7;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var version = context.Version;
        var groupId = request.ReadString();
        var generation = request.ReadInt32();
        var memberId = request.ReadString();
        if (version >= 7)
        {
            request.ReadNullableString();
        }

        if (version <= 4)
        {
            request.ReadInt64();
        }

        var error = Validate(groupId, memberId, generation);
        var wanted = request.ReadArray(r => ReadTopic(r, groupId, version));
        if (error == ErrorCode.None)
        {
            groups.Offsets.Commit([.. wanted.SelectMany(t => t).Where(Exists)]);
        }

        if (version >= 3)
        {
            response.WriteInt32(0);
        }

        response.WriteArray(wanted.Where(t => t.Length > 0).ToArray(), (w, topic) =>
        {
            w.WriteString(topic[0].Topic);
            w.WriteArray(topic, (x, commit) =>
            {
                x.WriteInt32(commit.Partition);
                x.WriteError(error != ErrorCode.None || Exists(commit) ? error : ErrorCode.UnknownTopicOrPartition);
            });
        });
        return new(true);
    }

    private bool Exists(CommittedOffset commit) => topics.FindPartition(commit.Topic, commit.Partition) is not null;

    private ErrorCode Validate(string groupId, string memberId, int generation) =>
        groups.Find(groupId) is { } group ? group.ValidateCommit(memberId, generation)
        : generation < 0 ? ErrorCode.None
        : ErrorCode.IllegalGeneration;

    private static CommittedOffset[] ReadTopic(KafkaReader request, string groupId, short version)
    {
        var topic = request.ReadString();
        return request.ReadArray(r =>
        {
            var partition = r.ReadInt32();
            var offset = r.ReadInt64();
            if (version >= 6)
            {
                r.ReadInt32();
            }

            return new CommittedOffset(groupId, topic, partition, offset, r.ReadNullableString());
        });
    }
}
