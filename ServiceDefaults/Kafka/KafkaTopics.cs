namespace Streaming.ServiceDefaults.Kafka;

/// <summary>The platform's topics.</summary>
public static class KafkaTopics
{
    /// <summary>Order lines in Avro; the key is the invoice number in UTF-8.</summary>
    public const string Orders = "orders";

    /// <summary>Revenue by country and window in Avro; the key is country and window start, the last record of a key is the one that holds.</summary>
    public const string Revenue = "revenue";

    /// <summary>What could not be parsed or handled, as it was found; the headers say why (<see cref="DeadLetterHeaders"/>).</summary>
    public const string OrdersDeadLetter = "orders.dlq";
}
