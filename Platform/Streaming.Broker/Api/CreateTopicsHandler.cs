using System.Globalization;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>CreateTopics, on one broker: a replication factor other than 1 is refused.</summary>
internal sealed class CreateTopicsHandler(TopicStore topics) : IRequestHandler<CreateTopicsRequest, CreateTopicsResponse>
{
    public ValueTask<CreateTopicsResponse?> HandleAsync(CreateTopicsRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var twice = request.Topics.GroupBy(t => t.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return new(new CreateTopicsResponse
        {
            Topics = [.. request.Topics.DistinctBy(t => t.Name).Select(t => twice.Contains(t.Name)
                ? Refused(t, ErrorCode.InvalidRequest, $"Topic '{t.Name}' is named twice in the request.")
                : Create(t, request.ValidateOnly))],
        });
    }

    public CreateTopicsResponse Fail(CreateTopicsRequest request, ErrorCode error) => new() { Topics = [.. request.Topics.Select(t => Refused(t, error, null))] };

    private CreateTopicsResponse.CreatableTopicResult Create(CreateTopicsRequest.CreatableTopic wanted, bool validateOnly)
    {
        var partitions = wanted.Assignments.Count > 0 ? wanted.Assignments.Count : wanted.NumPartitions;
        var configs = wanted.Configs.Where(c => c.Value is not null).GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.Last().Value!);
        var error = wanted.ReplicationFactor is not (-1 or 1) ? ErrorCode.InvalidReplicationFactor
            : wanted.Assignments.Exists(a => a.BrokerIds is not [BrokerAddress.NodeId]) ? ErrorCode.InvalidReplicaAssignment
            : topics.Create(wanted.Name, partitions, configs, validateOnly);
        if (error != ErrorCode.None)
        {
            return Refused(wanted, error, Explain(error, wanted, configs));
        }

        var topic = topics.Find(wanted.Name);
        return new()
        {
            Name = wanted.Name,
            TopicId = topic?.Id ?? default,
            NumPartitions = topic?.Partitions.Length ?? partitions,
            ReplicationFactor = 1,
            Configs = [.. topics.Config.Definitions.Select(d => new CreateTopicsResponse.TopicConfig
            {
                Name = d.Name,
                Value = configs.GetValueOrDefault(d.Name) ?? d.Default,
                ConfigSource = (sbyte)(configs.ContainsKey(d.Name) ? ConfigSource.Topic : ConfigSource.Default),
            })],
        };
    }

    private static CreateTopicsResponse.CreatableTopicResult Refused(CreateTopicsRequest.CreatableTopic wanted, ErrorCode error, string? reason) =>
        new() { Name = wanted.Name, Error = error, ErrorMessage = reason, Configs = [] };

    private string? Explain(ErrorCode error, CreateTopicsRequest.CreatableTopic wanted, Dictionary<string, string> configs) => error switch
    {
        ErrorCode.TopicAlreadyExists => $"Topic '{wanted.Name}' already exists.",
        ErrorCode.InvalidPartitions => string.Create(
            CultureInfo.InvariantCulture, $"Topic '{wanted.Name}' cannot have {wanted.NumPartitions} partitions: give 1 to {TopicStore.MaxPartitions}."),
        ErrorCode.InvalidReplicationFactor => $"Topic '{wanted.Name}' cannot have replication factor {wanted.ReplicationFactor}: there is 1 broker.",
        ErrorCode.InvalidReplicaAssignment => $"Topic '{wanted.Name}' can only be assigned to broker {BrokerAddress.NodeId}.",
        ErrorCode.InvalidConfig => topics.Config.Validate(configs),
        _ => $"'{wanted.Name}' is no topic name: use up to 249 letters, digits, dots, underscores and hyphens.",
    };
}
