namespace Streaming.ServiceDefaults.Kafka;

/// <summary>The platform's topics.</summary>
public static class KafkaTopics
{
    /// <summary>Order lines in Avro; the key is the invoice number in UTF-8.</summary>
    public const string Orders = "orders";

    /// <summary>What could not be parsed or handled, as it was found; the headers say why (<see cref="DeadLetterHeaders"/>).</summary>
    public const string OrdersDeadLetter = "orders.dlq";
}
