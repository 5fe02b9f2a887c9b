namespace Streaming.SchemaRegistry.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("schema-registry-").FullName;

    public string Journal => System.IO.Path.Combine(Path, "schemas.journal");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
