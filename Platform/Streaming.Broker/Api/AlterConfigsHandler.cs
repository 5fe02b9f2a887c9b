using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>AlterConfigs: the settings that are named replace all that a topic had.</summary>
internal sealed class AlterConfigsHandler(TopicStore topics) : IRequestHandler<AlterConfigsRequest, AlterConfigsResponse>
{
    public ValueTask<AlterConfigsResponse?> HandleAsync(AlterConfigsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Answer(request, r => ConfigChanges.Apply(topics, r.ResourceType, r.ResourceName, request.ValidateOnly, _ => r.Configs
            .Where(c => c.Value is not null).GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.Last().Value!))));

    public AlterConfigsResponse Fail(AlterConfigsRequest request, ErrorCode error) => Answer(request, _ => (error, null));

    private static AlterConfigsResponse Answer(AlterConfigsRequest request, Func<AlterConfigsRequest.AlterConfigsResource, (ErrorCode Error, string? Reason)> alter) => new()
    {
        Responses = [.. request.Resources.Select(r =>
        {
            var (error, reason) = alter(r);
            return new AlterConfigsResponse.AlterConfigsResourceResponse { ResourceType = r.ResourceType, ResourceName = r.ResourceName, Error = error, ErrorMessage = reason };
        })],
    };
}
