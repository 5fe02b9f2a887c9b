namespace Streaming.Testing;

/// <summary>An empty data folder that is gone after the test.</summary>
public sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("streaming-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
