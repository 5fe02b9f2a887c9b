using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>Metadata: the broker, and topics with their partitions; creates unknown topics where that is allowed.</summary>
internal sealed class MetadataHandler(TopicStore topics, BrokerAddress address) : IRequestHandler<MetadataRequest, MetadataResponse>
{
    public ValueTask<MetadataResponse?> HandleAsync(MetadataRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        // Version 0 has no null array: there, none named means all.
        var all = request.Topics is null || (request.Topics.Count == 0 && context.Version == 0);
        return new(Answer(all
            ? [.. topics.All.Select(Describe)]
            : [.. request.Topics!.DistinctBy(t => (t.Name, t.TopicId)).Select(t => Find(t, context.Version < 4 || request.AllowAutoTopicCreation))]));
    }

    public MetadataResponse Fail(MetadataRequest request, ErrorCode error) =>
        Answer([.. (request.Topics ?? []).Select(t => Missing(t, error))]);

    private MetadataResponse Answer(List<MetadataResponse.Topic> answers) => new()
    {
        Brokers = [new() { NodeId = BrokerAddress.NodeId, Host = address.Host, Port = address.Port }],
        ClusterId = address.ClusterId,
        ControllerId = BrokerAddress.NodeId,
        Topics = answers,
    };

    private MetadataResponse.Topic Find(MetadataRequest.Topic wanted, bool allowCreation)
    {
        var topic = wanted.Name is null ? topics.Find(wanted.TopicId) : topics.FindOrCreate(wanted.Name, allowCreation);
        return topic is not null ? Describe(topic)
            : wanted.Name is null ? Missing(wanted, ErrorCode.UnknownTopicId)
            : Missing(wanted, TopicName.IsValid(wanted.Name) ? ErrorCode.UnknownTopicOrPartition : ErrorCode.InvalidTopic);
    }

    private static MetadataResponse.Topic Missing(MetadataRequest.Topic wanted, ErrorCode error) => new() { Error = error, Name = wanted.Name, TopicId = wanted.TopicId };

    private static MetadataResponse.Topic Describe(Topic topic) => new()
    {
        Name = topic.Name,
        TopicId = topic.Id,
        Partitions = [.. Enumerable.Range(0, topic.Partitions.Length).Select(index => new MetadataResponse.Partition
        {
            PartitionIndex = index,
            LeaderId = BrokerAddress.NodeId,
            LeaderEpoch = 0,
            ReplicaNodes = [BrokerAddress.NodeId],
            IsrNodes = [BrokerAddress.NodeId],
        })],
    };
}
