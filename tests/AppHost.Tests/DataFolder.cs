namespace Streaming.AppHost.Tests;

/// <summary>An empty data folder that is gone after the test.</summary>
internal sealed class DataFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("streaming-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
