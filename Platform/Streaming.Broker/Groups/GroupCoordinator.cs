using System.Collections.Concurrent;

namespace Streaming.Broker.Groups;

/// <summary>All consumer groups of the broker. Memberships end with the process, committed offsets do not.</summary>
internal sealed class GroupCoordinator : IDisposable
{
    private static readonly TimeSpan TickInterval = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentDictionary<string, ConsumerGroup> _groups = new(StringComparer.Ordinal);
    private readonly TimeSpan _initialDelay;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public GroupCoordinator(KafkaBrokerOptions options, TimeProvider time)
    {
        _initialDelay = options.GroupInitialRebalanceDelay;
        _time = time;
        Offsets = new(options.DataDirectory);
        _timer = time.CreateTimer(_ => Tick(), null, TickInterval, TickInterval);
    }

    public CommittedOffsets Offsets { get; }

    public IEnumerable<ConsumerGroup> Groups => _groups.Values;

    public ConsumerGroup? Find(string id) => _groups.GetValueOrDefault(id);

    public ConsumerGroup GetOrCreate(string id) => _groups.GetOrAdd(id, newId => new(newId, _initialDelay, _time));

    public void Dispose()
    {
        _timer.Dispose();
        Offsets.Dispose();
    }

    private void Tick()
    {
        foreach (var group in _groups.Values)
        {
            group.Tick();
        }
    }
}
