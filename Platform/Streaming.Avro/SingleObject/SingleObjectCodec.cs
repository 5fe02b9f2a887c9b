using System.Buffers.Binary;
using Streaming.Avro.Binary;
using Streaming.Avro.Resolution;
using Streaming.Avro.Schemas;

namespace Streaming.Avro;

/// <summary>
/// "Single-object encoding" of the specification: two marker bytes, the CRC-64 fingerprint of the writer's schema, the data.
/// For places without a registry, where schemas are known beforehand. Safe for many threads.
/// </summary>
/// <typeparam name="T">A record generated from its schema.</typeparam>
public sealed class SingleObjectCodec<T>
    where T : class, IAvroRecord<T>
{
    private const int HeaderBytes = 10;
    private const ushort Marker = 0xC301;

    private static readonly ulong Own = SchemaFingerprint.Crc64(T.AvroSchema);

    private readonly Dictionary<ulong, SchemaResolution?> _writers = new() { [Own] = null };

    /// <summary>Creates a codec that reads the record's own schema and those of other writers.</summary>
    /// <param name="writerSchemas">Schemas that others write with.</param>
    /// <exception cref="AvroException">A schema does not resolve to the record's; the message names every mismatch.</exception>
    public SingleObjectCodec(params IEnumerable<AvroSchema> writerSchemas)
    {
        ArgumentNullException.ThrowIfNull(writerSchemas);
        foreach (var writer in writerSchemas)
        {
            var resolution = SchemaResolution.Plan(writer, T.AvroSchema);
            _writers[SchemaFingerprint.Crc64(writer)] = !resolution.CanRead
                ? throw new AvroException(
                    $"{SchemaWriter.Describe(writer)} cannot be read as {T.AvroSchema.FullName}: {string.Join("; ", resolution.Mismatches)}.")
                : resolution.IsIdentity ? null : resolution;
        }
    }

    /// <summary>Encodes a record with its own schema.</summary>
    /// <exception cref="AvroException">A value does not fit the schema.</exception>
    public byte[] Encode(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var writer = new AvroWriter();
        try
        {
            T.Write(ref writer, value);
            var message = GC.AllocateUninitializedArray<byte>(HeaderBytes + writer.Written.Length);
            BinaryPrimitives.WriteUInt16BigEndian(message, Marker);
            BinaryPrimitives.WriteUInt64LittleEndian(message.AsSpan(2), Own);
            writer.Written.CopyTo(message.AsSpan(HeaderBytes));
            return message;
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Decodes a record of a known schema.</summary>
    /// <exception cref="AvroException">The bytes are no such message, or the schema's fingerprint is not known.</exception>
    public T Decode(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderBytes || BinaryPrimitives.ReadUInt16BigEndian(message) != Marker)
        {
            throw new AvroException("The message does not start with the marker C3 01 and the 8 bytes of a fingerprint.");
        }

        var fingerprint = BinaryPrimitives.ReadUInt64LittleEndian(message[2..]);
        return _writers.TryGetValue(fingerprint, out var resolution)
            ? RecordReader.Read<T>(message[HeaderBytes..], resolution)
            : throw new AvroException(
                $"The message was written with a schema of fingerprint {fingerprint:x16}, which is not known here: "
                + $"hand that schema to the codec of {T.AvroSchema.FullName}.");
    }
}
