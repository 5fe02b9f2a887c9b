using Microsoft.Win32.SafeHandles;

namespace Streaming.Broker.Log;

/// <summary>A segment in a file, written through the operating system's cache.</summary>
internal sealed class FileSegmentStore : ISegmentStore
{
    private readonly SafeFileHandle _file;
    private string _path;
    private long _length;

    public FileSegmentStore(string path)
    {
        _path = path;
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        _length = RandomAccess.GetLength(_file);
    }

    public long Length => Volatile.Read(ref _length);

    public void Append(ReadOnlySpan<byte> data)
    {
        try
        {
            RandomAccess.Write(_file, data, _length);
            Volatile.Write(ref _length, _length + data.Length);
        }
        catch (IOException)
        {
            // A full disk may have taken a part: nothing of it may stay behind the last whole batch.
            RandomAccess.SetLength(_file, _length);
            throw;
        }
    }

    public int Read(long position, Span<byte> buffer)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            var read = RandomAccess.Read(_file, buffer[total..], position + total);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }

    public void Truncate(long length)
    {
        RandomAccess.SetLength(_file, length);
        Volatile.Write(ref _length, length);
    }

    public void Flush() => RandomAccess.FlushToDisk(_file);

    /// <remarks>The handle stays open for those who read at this moment, and ends with the last of them.</remarks>
    public void Delete() => File.Delete(_path);

    public void Replace(ISegmentStore other)
    {
        var path = ((FileSegmentStore)other)._path;
        Flush();
        File.Move(_path, path, overwrite: true);
        _path = path;
    }

    public void Dispose() => _file.Dispose();
}
