namespace Streaming.Consumers.Ledger;

/// <summary>Counts of what this process has consumed since it started.</summary>
internal sealed class LedgerStats
{
    private long _consumed;
    private long _written;
    private long _duplicates;
    private long _rejected;

    public void Written(int lines, int newLines, int rejected)
    {
        Interlocked.Add(ref _consumed, lines + rejected);
        Interlocked.Add(ref _written, newLines);
        Interlocked.Add(ref _duplicates, lines - newLines);
        Interlocked.Add(ref _rejected, rejected);
    }

    public LedgerSnapshot Snapshot() => new(
        Interlocked.Read(ref _consumed), Interlocked.Read(ref _written), Interlocked.Read(ref _duplicates), Interlocked.Read(ref _rejected));
}
