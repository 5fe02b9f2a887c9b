using System.Buffers.Binary;

namespace Streaming.Avro.Serialization;

/// <summary>Confluent's wire format: a zero byte, the schema's id in four bytes big-endian, the data.</summary>
internal static class WireFormat
{
    public const int HeaderBytes = 5;

    public static void WriteHeader(Span<byte> target, int schemaId)
    {
        target[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(target[1..], schemaId);
    }

    public static int ReadSchemaId(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderBytes)
        {
            throw new AvroException($"A message of {message.Length} bytes is too short for the {HeaderBytes} bytes of schema id before Avro data.");
        }

        return message[0] == 0
            ? BinaryPrimitives.ReadInt32BigEndian(message[1..])
            : throw new AvroException($"The message starts with the byte 0x{message[0]:x2} instead of 0x00 and a schema id: it is not Avro of a schema registry.");
    }
}
