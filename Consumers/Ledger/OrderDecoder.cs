using System.Net;
using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Contracts;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>Reads order lines from records.</summary>
internal sealed class OrderDecoder(AvroDeserializer<OrderLine> deserializer)
{
    private static readonly SerializationContext OrderValue = new(MessageComponentType.Value, KafkaTopics.Orders);

    /// <summary>Decodes a record.</summary>
    /// <exception cref="UndecodableRecordException">The record is no order line, and will never be one.</exception>
    /// <exception cref="SchemaRegistryException">The registry does not answer; it may later.</exception>
    public OrderLine Decode(ConsumeResult<byte[], byte[]> record)
    {
        if (record.Message.Value is null)
        {
            throw new UndecodableRecordException("the record has no value");
        }

        try
        {
            return deserializer.Deserialize(record.Message.Value, isNull: false, OrderValue);
        }
        catch (AvroException exception)
        {
            throw new UndecodableRecordException(exception.Message, exception);
        }
        catch (SchemaRegistryException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            throw new UndecodableRecordException(exception.Message, exception);
        }
    }
}
