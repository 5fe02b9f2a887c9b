using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text.Json;

namespace Streaming.SchemaRegistry.Storage.Journal;

/// <summary>Reads the entries of a journal.</summary>
internal static class JournalReader
{
    public const int HeaderBytes = 8;

    /// <summary>Replays what is whole.</summary>
    /// <returns>Where the last whole entry ends.</returns>
    public static long Replay(FileStream file, Action<JournalEntry> replay)
    {
        // Buffered, because entries are small and many.
        var input = new BufferedStream(file, 1 << 16);
        var header = new byte[HeaderBytes];
        var end = 0L;
        while (file.Length - end >= HeaderBytes)
        {
            input.ReadExactly(header);
            var length = BinaryPrimitives.ReadInt32LittleEndian(header);
            var next = end + HeaderBytes + length;
            if (length <= 0 || next > file.Length)
            {
                return EndsHere(file, end, next);
            }

            var json = new byte[length];
            input.ReadExactly(json);
            if (Crc32.HashToUInt32(json) != BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4)))
            {
                return EndsHere(file, end, next);
            }

            replay(JsonSerializer.Deserialize(json, JournalJson.Default.JournalEntry)!);
            end = next;
        }

        return end;
    }

    // A cut-off write reaches to the end of the file, or left zeros there. Anything else is damage, and to cut there would lose data.
    private static long EndsHere(FileStream file, long end, long next)
    {
        if (next >= file.Length && next > end + HeaderBytes)
        {
            return end;
        }

        file.Position = end;
        for (var value = file.ReadByte(); value >= 0; value = file.ReadByte())
        {
            if (value != 0)
            {
                throw new RegistryStartException(
                    $"the journal {file.Name} is damaged at byte {end}. Restore it from a copy, or move it away to start empty.");
            }
        }

        return end;
    }
}
