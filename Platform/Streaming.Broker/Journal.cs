using System.Text;
using System.Text.Json;

namespace Streaming.Broker;

/// <summary>
/// Changes, one JSON line each, in a file that is rewritten when most of it is outdated. A line is whole only with its newline, so a
/// torn one at the end is cut off at start. Not safe for use by several threads at once.
/// </summary>
/// <typeparam name="T">A change.</typeparam>
internal sealed class Journal<T> : IDisposable
{
    private const int RewriteAfterLines = 50_000;

    private readonly string? _path;
    private FileStream? _file;
    private int _lines;

    /// <param name="path">The file; null keeps nothing.</param>
    public Journal(string? path)
    {
        _path = path;
        _file = path is null ? null : Open(path);
    }

    /// <summary>The changes since the last rewrite, oldest first; call it once, before anything is added.</summary>
    public IEnumerable<T> Load()
    {
        if (_file is null)
        {
            yield break;
        }

        var content = new byte[_file.Length];
        _file.ReadExactly(content);
        var whole = Array.LastIndexOf(content, (byte)'\n') + 1;
        _file.SetLength(whole);
        foreach (var line in Encoding.UTF8.GetString(content, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _lines++;
            yield return JsonSerializer.Deserialize<T>(line)!;
        }
    }

    /// <summary>Adds changes in one write; when it returns, the end of this process does not lose them.</summary>
    /// <param name="changes">What changed.</param>
    /// <param name="current">All that counts now, for when the file is rewritten.</param>
    public void Add(IReadOnlyCollection<T> changes, Func<IReadOnlyCollection<T>> current)
    {
        if (_file is null)
        {
            return;
        }

        Write(_file, Encoding.UTF8.GetBytes(string.Concat(changes.Select(Line))));
        _lines += changes.Count;
        if (_lines > RewriteAfterLines && current() is var all && _lines > 2 * all.Count)
        {
            _file.Dispose();
            AtomicFile.Write(_path!, string.Concat(all.Select(Line)));
            _file = Open(_path!);
            _file.Seek(0, SeekOrigin.End);
            _lines = all.Count;
        }
    }

    public void Dispose() => _file?.Dispose();

    private static void Write(FileStream file, byte[] lines)
    {
        var end = file.Position;
        try
        {
            file.Write(lines);
        }
        catch (IOException)
        {
            // A full disk may have taken a part: nothing of it may stay before the next line.
            file.SetLength(end);
            file.Position = end;
            throw;
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    private static string Line(T change) => JsonSerializer.Serialize(change) + "\n";
}
