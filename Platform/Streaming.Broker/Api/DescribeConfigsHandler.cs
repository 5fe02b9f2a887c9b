using System.Globalization;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>DescribeConfigs: the settings of topics, and those of the broker, which are read-only.</summary>
internal sealed class DescribeConfigsHandler(TopicStore topics, KafkaBrokerOptions options) : IRequestHandler<DescribeConfigsRequest, DescribeConfigsResponse>
{
    private static readonly string BrokerName = BrokerAddress.NodeId.ToString(CultureInfo.InvariantCulture);

    public ValueTask<DescribeConfigsResponse?> HandleAsync(DescribeConfigsRequest request, RequestContext context, CancellationToken cancellationToken) =>
        new(new DescribeConfigsResponse { Results = [.. request.Resources.Select(r => Describe(r, request))] });

    public DescribeConfigsResponse Fail(DescribeConfigsRequest request, ErrorCode error) => new() { Results = [.. request.Resources.Select(r => Refused(r, error, null))] };

    private DescribeConfigsResponse.DescribeConfigsResult Describe(DescribeConfigsRequest.DescribeConfigsResource wanted, DescribeConfigsRequest request)
    {
        IEnumerable<DescribeConfigsResponse.DescribeConfigsResourceResult> all;
        switch ((ConfigResource)wanted.ResourceType)
        {
            case ConfigResource.Topic when topics.Find(wanted.ResourceName) is { } topic:
                all = topics.Config.Definitions.Select(d => Describe(d, topic.Definition.Configs, request));
                break;
            case ConfigResource.Topic:
                return Refused(wanted, ErrorCode.UnknownTopicOrPartition, $"Topic '{wanted.ResourceName}' does not exist.");
            case ConfigResource.Broker when wanted.ResourceName.Length == 0 || wanted.ResourceName == BrokerName:
                all = BrokerConfig.Of(options).Select(c => new DescribeConfigsResponse.DescribeConfigsResourceResult
                {
                    Name = c.Key,
                    Value = c.Value,
                    ReadOnly = true,
                    ConfigSource = (sbyte)ConfigSource.StaticBroker,
                    ConfigType = (sbyte)ConfigType.Text,
                });
                break;
            default:
                return Refused(wanted, ErrorCode.InvalidRequest, $"There are settings of topics and of broker {BrokerName} only.");
        }

        return new()
        {
            ResourceType = wanted.ResourceType,
            ResourceName = wanted.ResourceName,
            Configs = [.. all.Where(c => wanted.ConfigurationKeys is null or [] || wanted.ConfigurationKeys.Contains(c.Name))],
        };
    }

    private static DescribeConfigsResponse.DescribeConfigsResourceResult Describe(ConfigDefinition definition, Dictionary<string, string> configs, DescribeConfigsRequest request)
    {
        var own = configs.GetValueOrDefault(definition.Name);
        var source = own is null ? ConfigSource.Default : ConfigSource.Topic;
        DescribeConfigsResponse.DescribeConfigsSynonym standard = new() { Name = definition.Name, Value = definition.Default, Source = (sbyte)ConfigSource.Default };
        return new()
        {
            Name = definition.Name,
            Value = own ?? definition.Default,
            IsDefault = own is null,
            ConfigSource = (sbyte)source,
            ConfigType = (sbyte)definition.Type,
            Documentation = request.IncludeDocumentation ? definition.Documentation : null,
            Synonyms = !request.IncludeSynonyms ? []
                : own is null ? [standard]
                : [new() { Name = definition.Name, Value = own, Source = (sbyte)source }, standard],
        };
    }

    private static DescribeConfigsResponse.DescribeConfigsResult Refused(DescribeConfigsRequest.DescribeConfigsResource wanted, ErrorCode error, string? reason) =>
        new() { ResourceType = wanted.ResourceType, ResourceName = wanted.ResourceName, Error = error, ErrorMessage = reason };
}
