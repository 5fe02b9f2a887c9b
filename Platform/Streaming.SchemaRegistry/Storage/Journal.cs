using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text.Json;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>
/// Entries in the order in which they were made: for each its length and CRC-32 (both little-endian), then JSON.
/// An entry is with the operating system before the write returns. Not safe for many threads.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;
    private readonly bool _fsync;
    private long _length;

    private Journal(FileStream file, bool fsync)
    {
        _file = file;
        _fsync = fsync;
        _length = file.Length;
    }

    /// <summary>Opens a journal and replays it; a cut-off last entry, which nobody was told of, is dropped.</summary>
    /// <exception cref="RegistryStartException">An entry is damaged that others follow.</exception>
    public static Journal Open(string path, bool fsync, Action<JournalEntry> replay, ILogger logger)
    {
        // Unbuffered: what is written is with the operating system.
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            var end = JournalReader.Replay(file, replay);
            if (end < file.Length)
            {
                Log.DroppedTornTail(logger, file.Length - end, path);
                file.SetLength(end);
            }

            file.Position = end;
            return new Journal(file, fsync);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <exception cref="IOException">The entry is not in the journal.</exception>
    public void Append(JournalEntry entry)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Default.JournalEntry);
        var bytes = new byte[JournalReader.HeaderBytes + json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, json.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Crc32.HashToUInt32(json));
        json.CopyTo(bytes, JournalReader.HeaderBytes);
        try
        {
            _file.Position = _length;
            _file.Write(bytes);
            if (_fsync)
            {
                _file.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // A full disk may have taken a part: the next entry has to start where this one did.
            _file.SetLength(_length);
            throw;
        }

        _length += bytes.Length;
    }

    public void Dispose() => _file.Dispose();
}
