using System.Text;
using System.Text.Json;

namespace Streaming.Broker.Groups;

/// <summary>
/// Committed offsets, in a journal of one JSON line a commit that is rewritten when most of it is outdated.
/// A line is whole only with its newline, so a torn one at the end is cut off at start.
/// </summary>
internal sealed class CommittedOffsets : IDisposable
{
    private const int RewriteAfterLines = 50_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Group, string Topic, int Partition), CommittedOffset> _offsets = [];
    private readonly string? _path;
    private FileStream? _journal;
    private int _lines;

    public CommittedOffsets(string? directory)
    {
        if (directory is null)
        {
            return;
        }

        _path = Path.Combine(directory, "offsets.jsonl");
        _journal = Open();
        Load(_journal);
    }

    public CommittedOffset? Find(string group, string topic, int partition)
    {
        lock (_gate)
        {
            return _offsets.GetValueOrDefault((group, topic, partition));
        }
    }

    public IReadOnlyList<CommittedOffset> OfGroup(string group)
    {
        lock (_gate)
        {
            return [.. _offsets.Values.Where(o => o.Group == group).OrderBy(o => o.Topic, StringComparer.Ordinal).ThenBy(o => o.Partition)];
        }
    }

    public IReadOnlyList<string> Groups()
    {
        lock (_gate)
        {
            return [.. _offsets.Keys.Select(k => k.Group).Distinct()];
        }
    }

    /// <summary>Keeps the offsets; when it returns, the end of this process does not lose them.</summary>
    public void Commit(IReadOnlyList<CommittedOffset> commits)
    {
        lock (_gate)
        {
            if (_journal is not null)
            {
                _journal.Write(Encoding.UTF8.GetBytes(string.Concat(commits.Select(Line))));
                _journal.Flush();
                _lines += commits.Count;
            }

            foreach (var commit in commits)
            {
                _offsets[(commit.Group, commit.Topic, commit.Partition)] = commit;
            }

            if (_lines > RewriteAfterLines && _lines > 2 * _offsets.Count)
            {
                Rewrite();
            }
        }
    }

    public void Dispose() => _journal?.Dispose();

    private void Load(FileStream journal)
    {
        var content = new byte[journal.Length];
        journal.ReadExactly(content);
        var whole = Array.LastIndexOf(content, (byte)'\n') + 1;
        foreach (var line in Encoding.UTF8.GetString(content, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var commit = JsonSerializer.Deserialize<CommittedOffset>(line)!;
            _offsets[(commit.Group, commit.Topic, commit.Partition)] = commit;
            _lines++;
        }

        journal.SetLength(whole);
    }

    private void Rewrite()
    {
        _journal!.Dispose();
        AtomicFile.Write(_path!, string.Concat(_offsets.Values.Select(Line)));
        _journal = Open();
        _journal.Seek(0, SeekOrigin.End);
        _lines = _offsets.Count;
    }

    private FileStream Open() => new(_path!, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    private static string Line(CommittedOffset commit) => JsonSerializer.Serialize(commit) + "\n";
}
