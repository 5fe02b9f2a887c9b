using System.Buffers.Binary;

namespace Streaming.Dashboard.Exchange;

/// <summary>
/// Looks at the end of a zip before it is opened: whoever opens it holds the list of all its files in memory, and the list
/// may be as long as the zip (APPNOTE.TXT 4.3.16, "end of central directory record").
/// </summary>
internal static class ZipDirectory
{
    public const int MostBytes = 2 * 1024 * 1024;
    private const int LongestEnd = 22 + ushort.MaxValue;
    private const int OffsetInEnd = 16;

    /// <summary>Whether the list of files is short enough. What is no zip is left to whoever opens it.</summary>
    public static async Task<bool> IsShortAsync(Stream zip, CancellationToken cancellationToken)
    {
        var end = new byte[Math.Min(zip.Length, LongestEnd)];
        zip.Position = zip.Length - end.Length;
        await zip.ReadExactlyAsync(end, cancellationToken);
        zip.Position = 0;
        var at = end.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || end.Length - at < OffsetInEnd + sizeof(uint))
            return true;
        // The offset of a zip of more than 4 GiB stands elsewhere and is told by all ones; so large a zip is none of ours.
        var begin = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + OffsetInEnd));
        return begin <= zip.Length && zip.Length - begin <= MostBytes;
    }
}
