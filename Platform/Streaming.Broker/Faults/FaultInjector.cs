using Streaming.Broker.Protocol;

namespace Streaming.Broker.Faults;

/// <summary>Faults that wait for requests; each API has its own queue. Safe for use by several threads.</summary>
public sealed class FaultInjector
{
    private static readonly Fault None = new(ApiKey.ApiVersions);

    private readonly Lock _gate = new();
    private readonly Dictionary<ApiKey, Queue<Fault>> _waiting = [];
    private volatile bool _any;

    /// <summary>Adds a fault behind those that wait for the same API.</summary>
    /// <param name="fault">What is to happen, and how often.</param>
    /// <exception cref="ArgumentOutOfRangeException">Times is below 1, or the delay below zero.</exception>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Times, 1, nameof(fault));
        ArgumentOutOfRangeException.ThrowIfLessThan(fault.Delay, TimeSpan.Zero, nameof(fault));
        lock (_gate)
        {
            if (!_waiting.TryGetValue(fault.Api, out var queue))
            {
                _waiting[fault.Api] = queue = new();
            }

            for (var i = 0; i < fault.Times; i++)
            {
                queue.Enqueue(fault);
            }

            _any = true;
        }
    }

    /// <summary>Requests that faults still wait for.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Values.Sum(q => q.Count);
            }
        }
    }

    /// <summary>Takes back what has not happened yet.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
            _any = false;
        }
    }

    internal Fault Take(ApiKey api)
    {
        if (!_any)
        {
            return None;
        }

        lock (_gate)
        {
            return _waiting.TryGetValue(api, out var queue) && queue.TryDequeue(out var fault) ? fault : None;
        }
    }
}
