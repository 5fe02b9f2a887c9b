using System.Buffers.Binary;
using System.IO.Hashing;

namespace Streaming.Windows.Checkpoints;

/// <summary>
/// A checkpoint in one file: magic bytes, version, length, checksum, state. It is written aside, flushed to the disk and renamed, so
/// that whatever ends the process leaves the old or the new one. One process at a time can use it.
/// </summary>
internal sealed class CheckpointFile : ICheckpointStore, IDisposable
{
    private const int HeaderBytes = 24;
    private const int Version = 2;

    private readonly FileStream _lock;

    private CheckpointFile(string path, FileStream lockFile)
    {
        Path = path;
        _lock = lockFile;
    }

    public string Path { get; }

    private static ReadOnlySpan<byte> Magic => "WINDOWS\n"u8;

    /// <exception cref="JobException">The folder cannot be made or written, or another process uses it.</exception>
    public static CheckpointFile Open(string directory, string job)
    {
        directory = System.IO.Path.GetFullPath(directory);
        var path = System.IO.Path.Combine(directory, $"{job}.checkpoint");
        try
        {
            Directory.CreateDirectory(directory);
            // The operating system lets go of the lock when the process ends, however it ends.
            return new(path, new FileStream(System.IO.Path.Combine(directory, $"{job}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JobException(
                $"the data directory {directory} cannot be used ({exception.Message}): stop the other process that runs the job {job}, "
                + "or name another folder with WindowedJob__DataDirectory.",
                exception);
        }
    }

    public byte[]? Read()
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(Path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JobException($"the checkpoint {Path} cannot be read: {exception.Message}", exception);
        }

        return Damage(file) is { } damage
            ? throw new JobException(
                $"the checkpoint {Path} is damaged ({damage}): put a copy of it back, or delete it to compute all windows again from the beginning of the source. "
                + "Windows that the sink has already are not written twice.")
            : file[HeaderBytes..];
    }

    public void Write(ReadOnlySpan<byte> state)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], state.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header[16..], XxHash64.HashToUInt64(state));
        var aside = Path + ".new";
        try
        {
            using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(header);
                file.Write(state);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, Path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JobException($"the checkpoint {Path} cannot be written ({exception.Message}): make room on the disk, or check its permissions.", exception);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string? Damage(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes || !file[..Magic.Length].SequenceEqual(Magic))
        {
            return "it does not begin as a checkpoint does";
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(file[8..]) is not Version and var version)
        {
            return $"it has the version {version}, this program reads {Version}";
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        return length != file.Length - HeaderBytes ? $"it has {file.Length - HeaderBytes} bytes of state instead of {length}"
            : BinaryPrimitives.ReadUInt64LittleEndian(file[16..]) != XxHash64.HashToUInt64(file[HeaderBytes..]) ? "its checksum is wrong"
            : null;
    }
}
