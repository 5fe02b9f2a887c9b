using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>IncrementalAlterConfigs: sets, resets, extends or shortens single settings of a topic (KIP-339).</summary>
internal sealed class IncrementalAlterConfigsHandler(TopicStore topics) : IRequestHandler<IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse>
{
    private const sbyte Set = 0;
    private const sbyte Delete = 1;
    private const sbyte Append = 2;
    private const sbyte Subtract = 3;

    public ValueTask<IncrementalAlterConfigsResponse?> HandleAsync(IncrementalAlterConfigsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(Answer(request, r => ConfigChanges.Apply(topics, r.ResourceType, r.ResourceName, request.ValidateOnly, configs => Change(configs, r.Configs))));

    public IncrementalAlterConfigsResponse Fail(IncrementalAlterConfigsRequest request, ErrorCode error) => Answer(request, _ => (error, null));

    private Dictionary<string, string>? Change(Dictionary<string, string> configs, List<IncrementalAlterConfigsRequest.AlterableConfig> changes)
    {
        foreach (var change in changes)
        {
            var definition = topics.Config.Definitions.FirstOrDefault(d => d.Name == change.Name);
            var isList = definition?.Type == ConfigType.List;
            var current = (configs.GetValueOrDefault(change.Name) ?? definition?.Default ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var values = (change.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            switch (change.ConfigOperation)
            {
                case Set when change.Value is not null:
                    configs[change.Name] = change.Value;
                    break;
                case Delete:
                    configs.Remove(change.Name);
                    break;
                case Append when isList:
                    configs[change.Name] = string.Join(',', current.Union(values));
                    break;
                case Subtract when isList:
                    configs[change.Name] = string.Join(',', current.Except(values));
                    break;
                default:
                    return null;
            }
        }

        return configs;
    }

    private static IncrementalAlterConfigsResponse Answer(
        IncrementalAlterConfigsRequest request, Func<IncrementalAlterConfigsRequest.AlterConfigsResource, (ErrorCode Error, string? Reason)> alter) => new()
        {
            Responses = [.. request.Resources.Select(r =>
            {
                var (error, reason) = alter(r);
                return new IncrementalAlterConfigsResponse.AlterConfigsResourceResponse { ResourceType = r.ResourceType, ResourceName = r.ResourceName, Error = error, ErrorMessage = reason };
            })],
        };
}
