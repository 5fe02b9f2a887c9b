using System.Globalization;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>CreatePartitions: adds partitions to topics; the records of the others stay where they are.</summary>
internal sealed class CreatePartitionsHandler(TopicStore topics) : IRequestHandler<CreatePartitionsRequest, CreatePartitionsResponse>
{
    public ValueTask<CreatePartitionsResponse?> HandleAsync(CreatePartitionsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(new CreatePartitionsResponse { Results = [.. request.Topics.Select(t => Create(t, request.ValidateOnly))] });

    public CreatePartitionsResponse Fail(CreatePartitionsRequest request, ErrorCode error) => new()
    {
        Results = [.. request.Topics.Select(t => new CreatePartitionsResponse.CreatePartitionsTopicResult { Name = t.Name, Error = error })],
    };

    private CreatePartitionsResponse.CreatePartitionsTopicResult Create(CreatePartitionsRequest.CreatePartitionsTopic wanted, bool validateOnly)
    {
        var before = topics.Find(wanted.Name)?.Partitions.Length;
        var error = wanted.Assignments?.Exists(a => a.BrokerIds is not [BrokerAddress.NodeId]) == true
            ? ErrorCode.InvalidReplicaAssignment
            : topics.Grow(wanted.Name, wanted.Count, validateOnly);
        return new()
        {
            Name = wanted.Name,
            Error = error,
            ErrorMessage = error switch
            {
                ErrorCode.None => null,
                ErrorCode.InvalidPartitions => string.Create(
                    CultureInfo.InvariantCulture, $"Topic '{wanted.Name}' has {before} partitions and cannot have {wanted.Count}: give more, up to {TopicStore.MaxPartitions}."),
                ErrorCode.InvalidReplicaAssignment => $"Partitions can only be assigned to broker {BrokerAddress.NodeId}.",
                _ => $"Topic '{wanted.Name}' does not exist.",
            },
        };
    }
}
