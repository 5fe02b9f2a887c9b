using System.Net;
using Confluent.Kafka;
using Streaming.Avro;

namespace Streaming.Consumers.Records;

/// <summary>Reads the values of records.</summary>
internal sealed class RecordDecoder<T>(AvroDeserializer<T> deserializer)
    where T : class, IAvroRecord<T>
{
    /// <summary>Decodes a record's value.</summary>
    /// <exception cref="UndecodableRecordException">The value is no such thing, and will never be one.</exception>
    /// <exception cref="SchemaRegistryException">The registry does not answer; it may later.</exception>
    public T Decode(ConsumeResult<byte[], byte[]> record)
    {
        if (record.Message.Value is null)
        {
            throw new UndecodableRecordException("the record has no value");
        }

        try
        {
            return deserializer.Deserialize(
                record.Message.Value, isNull: false, new SerializationContext(MessageComponentType.Value, record.Topic));
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
