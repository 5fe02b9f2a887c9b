namespace Streaming.Broker.Api;

/// <summary>Where the value of a setting comes from, by its number in DescribeConfigs.</summary>
internal enum ConfigSource : sbyte
{
    Topic = 1,
    StaticBroker = 4,
    Default = 5,
}
