namespace Streaming.SchemaRegistry.Storage;

/// <summary>A folder that one process at a time may use.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream lockFile)
    {
        FullPath = path;
        _lock = lockFile;
    }

    public string FullPath { get; }

    /// <exception cref="RegistryStartException">The folder cannot be made or written, or another process uses it.</exception>
    public static DataDirectory Open(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(full);
            // The operating system lets go of the lock when the process ends, however it ends.
            return new DataDirectory(full, new FileStream(Path.Combine(full, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RegistryStartException(
                $"the data directory {full} cannot be used ({exception.Message}). Stop the other registry that uses it, "
                + "or name another folder with SchemaRegistry__DataDirectory.");
        }
    }

    public void Dispose() => _lock.Dispose();
}
