namespace Streaming.Producers.Publishing;

/// <summary>Counts of what came in since the process started, and what became of it.</summary>
internal sealed class IngestStats
{
    private long _read;
    private long _produced;
    private long _rejected;
    private volatile bool _exhausted;

    public void Read() => Interlocked.Increment(ref _read);

    public void Produced() => Interlocked.Increment(ref _produced);

    public void Rejected() => Interlocked.Increment(ref _rejected);

    /// <summary>The source has nothing more to read.</summary>
    public void Exhausted() => _exhausted = true;

    public IngestSnapshot Snapshot()
    {
        var exhausted = _exhausted;
        // The ends are counted before the beginning, so that no record seems to have ended before it was read.
        var produced = Interlocked.Read(ref _produced);
        var rejected = Interlocked.Read(ref _rejected);
        var read = Interlocked.Read(ref _read);
        var inFlight = read - produced - rejected;
        return new IngestSnapshot(read, produced, rejected, inFlight, exhausted && inFlight == 0);
    }
}
