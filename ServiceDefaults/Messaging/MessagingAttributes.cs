namespace Streaming.ServiceDefaults.Messaging;

/// <summary>Names of OpenTelemetry's semantic conventions for messaging, 1.44.0.</summary>
internal static class MessagingAttributes
{
    public const string System = "messaging.system";
    public const string OperationName = "messaging.operation.name";
    public const string OperationType = "messaging.operation.type";
    public const string Destination = "messaging.destination.name";
    public const string Partition = "messaging.destination.partition.id";
    public const string ConsumerGroup = "messaging.consumer.group.name";
    public const string ClientId = "messaging.client.id";
    public const string Key = "messaging.kafka.message.key";
    public const string Offset = "messaging.kafka.offset";
    public const string Tombstone = "messaging.kafka.message.tombstone";
    public const string BatchSize = "messaging.batch.message_count";
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Direction = "network.io.direction";

    /// <summary>Not of the conventions: tells a service's producer from its consumer.</summary>
    public const string ClientType = "kafka.client.type";

    public const string Kafka = "kafka";
    public const string Send = "send";
    public const string Poll = "poll";
    public const string Receive = "receive";
    public const string Process = "process";
}
