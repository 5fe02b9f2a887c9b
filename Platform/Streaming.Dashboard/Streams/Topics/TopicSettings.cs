using Confluent.Kafka.Admin;
using Streaming.Dashboard.Streams.Kafka;

namespace Streaming.Dashboard.Streams.Topics;

/// <summary>Settings of topics.</summary>
internal sealed class TopicSettings(KafkaConnection kafka)
{
    /// <summary>All settings of a topic by name, those that were set for it first.</summary>
    /// <exception cref="Watching.StreamsException">The cluster does not answer, or there is no such topic.</exception>
    public async Task<IReadOnlyList<TopicSetting>> AskAsync(string topic, CancellationToken cancellationToken)
    {
        var resource = new ConfigResource { Name = topic, Type = ResourceType.Topic };
        var answers = await kafka.AskAsync(admin => admin.DescribeConfigsAsync([resource], new() { RequestTimeout = KafkaConnection.Patience }), cancellationToken);
        return
        [
            .. answers.Single().Entries.Values
                .Select(entry => new TopicSetting(entry.Name, entry.IsSensitive ? null : entry.Value, entry.Source == ConfigSource.DynamicTopicConfig, entry.Source.ToString()))
                .OrderByDescending(setting => setting.IsOwn).ThenBy(setting => setting.Name, StringComparer.Ordinal),
        ];
    }
}
