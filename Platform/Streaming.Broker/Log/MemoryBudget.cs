namespace Streaming.Broker.Log;

/// <summary>Bytes that the in-memory mode may hold in all partitions together.</summary>
internal sealed class MemoryBudget(long limit)
{
    private long _used;

    /// <exception cref="IOException">The limit would be exceeded: the write is refused, nothing stored is dropped.</exception>
    public void Take(int bytes)
    {
        if (Interlocked.Add(ref _used, bytes) > limit)
        {
            Interlocked.Add(ref _used, -bytes);
            throw new IOException($"the broker holds its limit of {limit} bytes in memory: raise MemoryLimitBytes or set a DataDirectory");
        }
    }

    public void Give(long bytes) => Interlocked.Add(ref _used, -bytes);
}
