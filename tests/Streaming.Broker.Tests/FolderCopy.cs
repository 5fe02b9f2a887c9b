namespace Streaming.Broker.Tests;

/// <summary>The state of a folder at one moment, as the end of the process would leave it.</summary>
internal static class FolderCopy
{
    public static TemporaryFolder Of(string folder)
    {
        var copy = new TemporaryFolder();
        foreach (var directory in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(copy.Path, Path.GetRelativePath(folder, directory)));
        }

        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var target = File.Create(Path.Combine(copy.Path, Path.GetRelativePath(folder, file)));
            source.CopyTo(target);
        }

        return copy;
    }
}
