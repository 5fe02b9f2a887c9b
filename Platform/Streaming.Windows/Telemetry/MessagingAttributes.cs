namespace Streaming.Windows.Telemetry;

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
    public const string ErrorType = "error.type";
    public const string Outcome = "windows.outcome";

    public const string Kafka = "kafka";
    public const string Send = "send";
    public const string Poll = "poll";
    public const string Process = "process";
}
