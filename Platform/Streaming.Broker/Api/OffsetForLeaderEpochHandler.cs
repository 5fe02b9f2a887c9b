using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>OffsetForLeaderEpoch (KIP-320): one broker is in epoch 0 for ever, which ends at the end of the log.</summary>
internal sealed class OffsetForLeaderEpochHandler(TopicStore topics) : IRequestHandler
{
    public ApiKey Key => ApiKey.OffsetForLeaderEpoch;

    public short MinVersion => 2;

    public short MaxVersion => 3;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        if (context.Version >= 3)
        {
            request.ReadInt32();
        }

        response.WriteInt32(0);
        TopicPartitions.Answer(request, response, topic =>
        {
            var index = request.ReadInt32();
            request.ReadInt32();
            var epoch = request.ReadInt32();
            var log = topics.FindPartition(topic, index);
            response.WriteError(log is null ? ErrorCode.UnknownTopicOrPartition : ErrorCode.None);
            response.WriteInt32(index);
            response.WriteInt32(log is null || epoch != 0 ? -1 : 0);
            response.WriteInt64(log is null || epoch != 0 ? -1 : log.NextOffset);
        });

        return new(true);
    }
}
