namespace Streaming.Broker.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("broker-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
