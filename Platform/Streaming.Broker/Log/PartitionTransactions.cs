namespace Streaming.Broker.Log;

/// <summary>Open and aborted transactions of one partition, rebuilt from the log at start.</summary>
internal sealed class PartitionTransactions
{
    private readonly Dictionary<long, long> _open = [];
    private readonly List<AbortedTransaction> _aborted = [];

    /// <summary>Where the oldest open transaction began; records from there on are not stable. Null where none is open.</summary>
    public long? FirstOpenOffset => _open.Count == 0 ? null : _open.Values.Min();

    public bool IsOpen(long producerId) => _open.ContainsKey(producerId);

    /// <summary>Where the open transaction of a producer began, -1 for none.</summary>
    public long OpenOffset(long producerId) => _open.GetValueOrDefault(producerId, -1);

    /// <summary>Notes a batch that was appended; for a control batch its records say how the transaction ended.</summary>
    public void Appended(in RecordBatchHeader header, ReadOnlySpan<byte> batch)
    {
        if (!header.IsTransactional)
        {
            return;
        }

        if (!header.IsControl)
        {
            _open.TryAdd(header.ProducerId, header.BaseOffset);
        }
        else if (_open.Remove(header.ProducerId, out var first) && !ControlBatch.IsCommit(batch))
        {
            _aborted.Add(new(header.ProducerId, first, header.LastOffset));
        }
    }

    /// <summary>The aborted transactions that have records from an offset on, before another.</summary>
    public List<AbortedTransaction> AbortedIn(long from, long to) =>
        _aborted.FindAll(a => a.LastOffset >= from && a.FirstOffset < to);

    public bool IsAborted(long producerId, long offset) =>
        _aborted.Exists(a => a.ProducerId == producerId && a.FirstOffset <= offset && offset <= a.LastOffset);

    /// <summary>Forgets what ended before the first offset of the log.</summary>
    public void Trim(long startOffset) => _aborted.RemoveAll(a => a.LastOffset < startOffset);
}
