using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>Metadata: the broker, and topics with their partitions; creates unknown topics where that is allowed.</summary>
internal sealed class MetadataHandler(TopicStore topics, BrokerAddress address) : IRequestHandler
{
    private const string ClusterId = "streaming";
    private const int UnknownOperations = int.MinValue;

    public ApiKey Key => ApiKey.Metadata;

    public short MinVersion => 0;

    public short MaxVersion => 8;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var version = context.Version;
        var count = request.ReadArrayLength();
        // Version 0 has no null array: there, none named means all.
        var names = count < 0 || (count == 0 && version == 0) ? null : new string[count];
        for (var i = 0; i < count; i++)
        {
            names![i] = request.ReadString();
        }

        var allowCreation = version < 4 || request.ReadBoolean();
        WriteBroker(response, version);
        response.WriteArray(Select(names, allowCreation), (w, t) => WriteTopic(w, t.Name, t.Topic, version));
        if (version >= 8)
        {
            response.WriteInt32(UnknownOperations);
        }

        return new(true);
    }

    private (string Name, Topic? Topic)[] Select(string[]? names, bool allowCreation) => names is null
        ? [.. topics.All.Select(t => (t.Name, (Topic?)t))]
        : [.. names.Distinct().Select(n => (n, topics.FindOrCreate(n, allowCreation)))];

    private void WriteBroker(KafkaWriter response, short version)
    {
        if (version >= 3)
        {
            response.WriteInt32(0);
        }

        response.WriteInt32(1);
        response.WriteInt32(BrokerAddress.NodeId);
        response.WriteString(address.Host);
        response.WriteInt32(address.Port);
        if (version == 0)
        {
            return;
        }

        response.WriteString(null);
        if (version >= 2)
        {
            response.WriteString(ClusterId);
        }

        response.WriteInt32(BrokerAddress.NodeId);
    }

    private static void WriteTopic(KafkaWriter response, string name, Topic? topic, short version)
    {
        var missing = TopicName.IsValid(name) ? ErrorCode.UnknownTopicOrPartition : ErrorCode.InvalidTopic;
        response.WriteError(topic is null ? missing : ErrorCode.None);
        response.WriteString(name);
        if (version >= 1)
        {
            response.WriteBoolean(false);
        }

        response.WriteArray([.. Enumerable.Range(0, topic?.Partitions.Length ?? 0)], (w, index) => WritePartition(w, index, version));
        if (version >= 8)
        {
            response.WriteInt32(UnknownOperations);
        }
    }

    private static void WritePartition(KafkaWriter response, int index, short version)
    {
        response.WriteError(ErrorCode.None);
        response.WriteInt32(index);
        response.WriteInt32(BrokerAddress.NodeId);
        if (version >= 7)
        {
            response.WriteInt32(0);
        }

        response.WriteInt32Array(BrokerAddress.NodeId);
        response.WriteInt32Array(BrokerAddress.NodeId);
        if (version >= 5)
        {
            response.WriteInt32Array();
        }
    }
}
