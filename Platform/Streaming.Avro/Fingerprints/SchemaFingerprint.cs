using System.Security.Cryptography;
using System.Text;
using Streaming.Avro.Schemas;

namespace Streaming.Avro;

/// <summary>
/// Fingerprints of a schema's canonical form ("Schema Fingerprints" of the specification): schemas that write the same bytes
/// have the same ones.
/// </summary>
public static class SchemaFingerprint
{
    // Also the polynomial, so that the CRC of nothing is not zero.
    private const ulong Empty = 0xC15D213AA4D7A795;

    private static readonly ulong[] Table = MakeTable();

    /// <summary>CRC-64-AVRO, 64-bit Rabin: the fingerprint of the single-object encoding.</summary>
    public static ulong Crc64(AvroSchema schema)
    {
        var fingerprint = Empty;
        foreach (var value in Bytes(schema))
        {
            fingerprint = (fingerprint >> 8) ^ Table[(byte)(fingerprint ^ value)];
        }

        return fingerprint;
    }

    /// <summary>MD5, 16 bytes. It tells schemas apart and protects nothing.</summary>
#pragma warning disable CA5351 // The specification names it; nothing is secured by it.
    public static byte[] Md5(AvroSchema schema) => MD5.HashData(Bytes(schema));
#pragma warning restore CA5351

    /// <summary>SHA-256, 32 bytes.</summary>
    public static byte[] Sha256(AvroSchema schema) => SHA256.HashData(Bytes(schema));

    private static byte[] Bytes(AvroSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Encoding.UTF8.GetBytes(schema.ToCanonicalForm());
    }

    private static ulong[] MakeTable()
    {
        var table = new ulong[256];
        for (var i = 0; i < table.Length; i++)
        {
            var value = (ulong)i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value >> 1) ^ (Empty & (0 - (value & 1)));
            }

            table[i] = value;
        }

        return table;
    }
}
