using System.IO.Hashing;
using System.Text;

namespace Streaming.Windows.Sink;

/// <summary>A closed window as it is written to the sink; decided once, and the same however often it is sent.</summary>
/// <param name="Key">Key of the record.</param>
/// <param name="Value">Value of the record in Confluent's wire format.</param>
internal sealed record OutboxRecord(string Key, byte[] Value)
{
    /// <summary>Tells records apart by key and value.</summary>
    public UInt128 Digest => DigestOf(Encoding.UTF8.GetBytes(Key), Value);

    public static UInt128 DigestOf(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var hash = new XxHash128();
        // The length keeps a key's end apart from the value's beginning.
        hash.Append(BitConverter.GetBytes(key.Length));
        hash.Append(key);
        hash.Append(value);
        return hash.GetCurrentHashAsUInt128();
    }
}
