using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>CreateTopics, on one broker: a replication factor other than 1 is refused.</summary>
internal sealed class CreateTopicsHandler(TopicStore topics) : IRequestHandler
{
    public ApiKey Key => ApiKey.CreateTopics;

    public short MinVersion => 0;

    public short MaxVersion => 4;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var wanted = request.ReadArray(ReadTopic);
        request.ReadInt32();
        var validateOnly = context.Version >= 1 && request.ReadBoolean();
        if (context.Version >= 2)
        {
            response.WriteInt32(0);
        }

        response.WriteArray(wanted, (w, topic) =>
        {
            var error = topic.Replication is -1 or 1
                ? topics.Create(topic.Name, topic.Partitions, topic.Configs, validateOnly)
                : ErrorCode.InvalidReplicationFactor;
            w.WriteString(topic.Name);
            w.WriteError(error);
            if (context.Version >= 1)
            {
                w.WriteString(Explain(error, topic));
            }
        });
        return new(true);
    }

    private static string? Explain(ErrorCode error, NewTopic topic) => error switch
    {
        ErrorCode.None => null,
        ErrorCode.TopicAlreadyExists => $"Topic '{topic.Name}' already exists.",
        ErrorCode.InvalidPartitions => $"Topic '{topic.Name}' cannot have {topic.Partitions} partitions: give 1 to 10000.",
        ErrorCode.InvalidReplicationFactor => $"Topic '{topic.Name}' cannot have replication factor {topic.Replication}: there is 1 broker.",
        _ => $"'{topic.Name}' is no topic name: use up to 249 letters, digits, dots, underscores and hyphens.",
    };

    private static NewTopic ReadTopic(KafkaReader request)
    {
        var name = request.ReadString();
        var partitions = request.ReadInt32();
        var replication = request.ReadInt16();
        var assignments = request.ReadArray(r => (r.ReadInt32(), r.ReadArray(b => b.ReadInt32())));
        var configs = new Dictionary<string, string>();
        foreach (var (key, value) in request.ReadArray(r => (r.ReadString(), r.ReadNullableString())))
        {
            if (value is not null)
            {
                configs[key] = value;
            }
        }

        return new(name, assignments.Length > 0 ? assignments.Length : partitions, replication, configs);
    }

    private sealed record NewTopic(string Name, int Partitions, short Replication, Dictionary<string, string> Configs);
}
