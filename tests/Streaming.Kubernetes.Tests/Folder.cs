namespace Streaming.Kubernetes.Tests;

internal static class Folder
{
    public static SortedDictionary<string, string> Files(this TemporaryFolder folder) => Read(folder.Path);

    /// <summary>Path below the folder to text, of each file.</summary>
    public static SortedDictionary<string, string> Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);
}
