namespace Streaming.Broker.Api;

/// <summary>What settings belong to, by its number in the protocol.</summary>
internal enum ConfigResource : sbyte
{
    Topic = 2,
    Broker = 4,
}
