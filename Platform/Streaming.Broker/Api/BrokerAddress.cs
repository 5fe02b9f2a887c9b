namespace Streaming.Broker.Api;

/// <summary>The only broker of this cluster, as clients are told of it.</summary>
internal sealed record BrokerAddress(string Host, int Port, string ClusterId)
{
    public const int NodeId = 1;
}
