using Streaming.Broker.Groups;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>DeleteTopics: the topic, its records and the offsets in it are gone when the answer arrives.</summary>
internal sealed class DeleteTopicsHandler(TopicStore topics, GroupCoordinator groups) : IRequestHandler<DeleteTopicsRequest, DeleteTopicsResponse>
{
    public ValueTask<DeleteTopicsResponse?> HandleAsync(DeleteTopicsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(new DeleteTopicsResponse { Responses = [.. Wanted(request).Select(Delete)] });

    public DeleteTopicsResponse Fail(DeleteTopicsRequest request, ErrorCode error) =>
        new() { Responses = [.. Wanted(request).Select(w => Answer(w, error))] };

    private static IEnumerable<DeleteTopicsRequest.DeleteTopicState> Wanted(DeleteTopicsRequest request) =>
        request.Topics.Concat(request.TopicNames.Select(name => new DeleteTopicsRequest.DeleteTopicState { Name = name }));

    private DeleteTopicsResponse.DeletableTopicResult Delete(DeleteTopicsRequest.DeleteTopicState wanted)
    {
        var topic = wanted.Name is null ? topics.Find(wanted.TopicId) : topics.Find(wanted.Name);
        if (topic is null || !topics.Delete(topic))
        {
            return Answer(wanted, wanted.Name is null ? ErrorCode.UnknownTopicId : ErrorCode.UnknownTopicOrPartition);
        }

        groups.Offsets.Forget(o => o.Topic == topic.Name);
        return new() { Name = topic.Name, TopicId = topic.Id };
    }

    private static DeleteTopicsResponse.DeletableTopicResult Answer(DeleteTopicsRequest.DeleteTopicState wanted, ErrorCode error) =>
        new() { Name = wanted.Name, TopicId = wanted.TopicId, Error = error };
}
