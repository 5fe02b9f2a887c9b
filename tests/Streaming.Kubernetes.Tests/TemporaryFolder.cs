namespace Streaming.Kubernetes.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("streaming-kubernetes-").FullName;

    public string File(string path) => System.IO.Path.Combine(Path, path);

    /// <summary>Path below the folder to text, of each file.</summary>
    public IReadOnlyDictionary<string, string> Files() => Folder.Read(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
