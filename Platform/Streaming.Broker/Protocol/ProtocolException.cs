namespace Streaming.Broker.Protocol;

/// <summary>What arrived is not a request of the Kafka protocol; the connection is closed.</summary>
internal sealed class ProtocolException(string message) : Exception(message);
