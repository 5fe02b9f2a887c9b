using Streaming.Broker.Protocol;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>Changes the settings of a topic, whole or not at all.</summary>
internal static class ConfigChanges
{
    public static (ErrorCode Error, string? Reason) Apply(
        TopicStore topics, sbyte resourceType, string name, bool validateOnly, Func<Dictionary<string, string>, Dictionary<string, string>?> change)
    {
        if ((ConfigResource)resourceType != ConfigResource.Topic)
        {
            return (ErrorCode.InvalidRequest, "Only the settings of topics can be changed while the broker runs.");
        }

        if (topics.Find(name) is not { } topic)
        {
            return (ErrorCode.UnknownTopicOrPartition, $"Topic '{name}' does not exist.");
        }

        if (change(new(topic.Definition.Configs)) is not { } changed)
        {
            return (ErrorCode.InvalidRequest, "Values can be appended to and subtracted from lists only, and one operation is needed for each setting.");
        }

        if (topics.Config.Validate(changed) is { } invalid)
        {
            return (ErrorCode.InvalidConfig, invalid);
        }

        if (!validateOnly)
        {
            topics.Configure(name, changed);
        }

        return (ErrorCode.None, null);
    }
}
