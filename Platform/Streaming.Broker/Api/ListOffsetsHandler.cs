using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>ListOffsets: the first, the next, or the first at or after a timestamp in milliseconds.</summary>
internal sealed class ListOffsetsHandler(TopicStore topics) : IRequestHandler
{
    private const long Latest = -1;
    private const long Earliest = -2;

    public ApiKey Key => ApiKey.ListOffsets;

    public short MinVersion => 1;

    public short MaxVersion => 5;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var version = context.Version;
        request.ReadInt32();
        if (version >= 2)
        {
            request.ReadInt8();
            response.WriteInt32(0);
        }

        TopicPartitions.Answer(request, response, topic => WritePartition(request, response, topic, version));

        return new(true);
    }

    private void WritePartition(KafkaReader request, KafkaWriter response, string topic, short version)
    {
        var index = request.ReadInt32();
        if (version >= 4)
        {
            request.ReadInt32();
        }

        var timestamp = request.ReadInt64();
        var log = topics.FindPartition(topic, index);
        var (offset, found) = log is null ? (-1, -1) : Find(log, timestamp);
        response.WriteInt32(index);
        response.WriteError(log is null ? ErrorCode.UnknownTopicOrPartition : ErrorCode.None);
        response.WriteInt64(found);
        response.WriteInt64(offset);
        if (version >= 4)
        {
            response.WriteInt32(offset < 0 ? -1 : 0);
        }
    }

    private static (long Offset, long Timestamp) Find(PartitionLog log, long timestamp) => timestamp switch
    {
        Latest => (log.NextOffset, -1),
        Earliest => (log.StartOffset, -1),
        _ => log.FindTimestamp(timestamp) ?? (-1, -1),
    };
}
