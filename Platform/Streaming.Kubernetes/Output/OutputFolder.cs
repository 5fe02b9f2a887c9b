using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Swaps the files of an output folder: all new ones, or the old ones as they were. Files of others stay.</summary>
internal static class OutputFolder
{
    private const string AsidePrefix = ".generate-";

    /// <exception cref="DistributedApplicationException">The folder cannot be written.</exception>
    public static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        var aside = Path.Combine(folder, $"{AsidePrefix}{Environment.ProcessId}");
        var done = new Stack<Action>();
        try
        {
            var (incoming, outgoing) = (Path.Combine(aside, "new"), Path.Combine(aside, "old"));
            foreach (var (path, text) in files)
            {
                WriteFile(Path.Combine(incoming, path), text);
            }

            var owned = Owned(folder).ToHashSet(StringComparer.Ordinal);
            if (files.Keys.FirstOrDefault(p => File.Exists(Path.Combine(folder, p)) && !owned.Contains(p)) is { } foreign)
            {
                throw new DistributedApplicationException($"{Path.Combine(folder, foreign)} was not written by generate and would be lost: move it away, or give another --output-path.");
            }

            foreach (var path in owned.Union(files.Keys).Order(StringComparer.Ordinal).ToArray())
            {
                var current = Path.Combine(folder, path);
                if (File.Exists(current))
                {
                    Move(current, Path.Combine(outgoing, path), done);
                }

                if (files.ContainsKey(path))
                {
                    Move(Path.Combine(incoming, path), current, done);
                }
            }

            done.Clear();
            foreach (var left in Directory.EnumerateDirectories(folder, $"{AsidePrefix}*").Where(d => d != aside))
            {
                // Of a run that was killed; its files are here again.
                Directory.Delete(left, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException($"{folder} cannot be written, what was there is as it was: {e.Message}", e);
        }
        finally
        {
            while (done.TryPop(out var undo))
            {
                undo();
            }

            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static IEnumerable<string> Owned(string folder) => Files(folder).Where(IsGenerated).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));

    // A folder below that has a README of ours is another output.
    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
        .Where(d => !Path.GetFileName(d).StartsWith(AsidePrefix, StringComparison.Ordinal) && !IsGenerated(Path.Combine(d, Readme.Path))).SelectMany(Files));

    private static bool IsGenerated(string file) => File.Exists(file) && (Path.GetExtension(file) is ".yaml" or ".md" || Path.GetFileName(file) == Kustomization.InFolder)
        && File.ReadLines(file).FirstOrDefault() is { } line && (line is ManifestSerializer.Header or Readme.Header);

    private static void Move(string from, string to, Stack<Action> done)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
        done.Push(() => File.Move(to, from));
    }

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
