namespace Streaming.Broker;

/// <summary>Replaces small files so that a reader finds the old or the new content, whenever the process ends.</summary>
internal static class AtomicFile
{
    public static void Write(string path, string content)
    {
        var aside = path + ".new";
        File.WriteAllText(aside, content);
        File.Move(aside, path, overwrite: true);
    }
}
