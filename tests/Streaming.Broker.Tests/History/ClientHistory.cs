using System.Collections.Concurrent;
using System.Diagnostics;

namespace Streaming.Broker.Tests.History;

/// <summary>What clients did and saw; many of them write at the same time.</summary>
internal sealed class ClientHistory
{
    private int _lastValue;
    private int _progress;

    public ConcurrentQueue<Sent> Sent { get; } = new();

    public ConcurrentQueue<Received> Received { get; } = new();

    /// <summary>The highest offset for each partition that the broker acknowledged a commit of.</summary>
    public ConcurrentDictionary<int, long> CommittedOffsets { get; } = [];

    /// <summary>Counts what the broker acknowledged, so that others can wait for some of it to happen.</summary>
    public int Progress => Volatile.Read(ref _progress);

    public static long Now => Stopwatch.GetTimestamp();

    public Sent Send(int partition, bool transactional)
    {
        var sent = new Sent(Interlocked.Increment(ref _lastValue), partition) { IsTransactional = transactional };
        Sent.Enqueue(sent);
        return sent;
    }

    public void Advance() => Interlocked.Increment(ref _progress);
}
