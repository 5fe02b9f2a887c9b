using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;

namespace Streaming.Broker.Api;

/// <summary>OffsetFetch: where a group continues, -1 where it never committed.</summary>
internal sealed class OffsetFetchHandler(GroupCoordinator groups) : IRequestHandler
{
    public ApiKey Key => ApiKey.OffsetFetch;

    public short MinVersion => 1;

    public short MaxVersion => 5;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var version = context.Version;
        var groupId = request.ReadString();
        var topicCount = request.ReadArrayLength();
        var wanted = topicCount < 0
            ? groups.Offsets.OfGroup(groupId).GroupBy(o => o.Topic).Select(g => (Topic: g.Key, Partitions: g.Select(o => o.Partition).ToArray())).ToArray()
            : [.. Enumerable.Range(0, topicCount).Select(_ => (Topic: request.ReadString(), Partitions: request.ReadArray(r => r.ReadInt32())))];
        if (version >= 3)
        {
            response.WriteInt32(0);
        }

        response.WriteArray(wanted, (w, topic) =>
        {
            w.WriteString(topic.Topic);
            w.WriteArray(topic.Partitions, (x, partition) => WritePartition(x, groups.Offsets.Find(groupId, topic.Topic, partition), partition, version));
        });
        if (version >= 2)
        {
            response.WriteError(ErrorCode.None);
        }

        return new(true);
    }

    private static void WritePartition(KafkaWriter response, CommittedOffset? committed, int partition, short version)
    {
        response.WriteInt32(partition);
        response.WriteInt64(committed?.Offset ?? -1);
        if (version >= 5)
        {
            response.WriteInt32(-1);
        }

        response.WriteString(committed?.Metadata ?? "");
        response.WriteError(ErrorCode.None);
    }
}
