namespace Streaming.Broker;

/// <summary>Holds a data folder for one process; the operating system frees it when the process ends, however it ends.</summary>
internal sealed class DataDirectoryLock : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="KafkaBrokerException">Another process holds the folder, or it cannot be written.</exception>
    public DataDirectoryLock(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            _file = new(Path.Combine(directory, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new KafkaBrokerException($"The data folder {directory} cannot be written: choose another with --data or Broker__DataDirectory.", e);
        }
        catch (IOException e)
        {
            throw new KafkaBrokerException($"The data folder {directory} cannot be used ({e.Message}): end the broker that holds it, or choose another with --data or Broker__DataDirectory.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
