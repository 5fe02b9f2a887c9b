using Microsoft.Win32.SafeHandles;

namespace Streaming.Broker.Log;

/// <summary>A segment in a file, written through the operating system's cache.</summary>
internal sealed class FileSegmentStore : ISegmentStore
{
    private readonly string _path;
    private readonly SafeFileHandle _file;

    public FileSegmentStore(string path)
    {
        _path = path;
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Length = RandomAccess.GetLength(_file);
    }

    public long Length { get; private set; }

    public void Append(ReadOnlySpan<byte> data)
    {
        try
        {
            RandomAccess.Write(_file, data, Length);
            Length += data.Length;
        }
        catch (IOException)
        {
            // A full disk may have taken a part: nothing of it may stay behind the last whole batch.
            RandomAccess.SetLength(_file, Length);
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
        Length = length;
    }

    public void Delete()
    {
        _file.Dispose();
        File.Delete(_path);
    }

    public void Dispose() => _file.Dispose();
}
