namespace Streaming.Dashboard.Streams.Watching;

/// <summary>
/// How numbers changed while somebody looked. Of each the newest samples are kept; beyond the most series further ones have no
/// history.
/// </summary>
internal sealed class SampleHistory<TKey>(int mostSeries = 2_000, int mostSamples = 450)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Queue<Sample>> _series = [];

    /// <summary>Adds a sample of everything that there is; what is not among it is forgotten.</summary>
    public void Add(DateTimeOffset at, IReadOnlyDictionary<TKey, long> values)
    {
        lock (_lock)
        {
            foreach (var gone in _series.Keys.Where(key => !values.ContainsKey(key)).ToArray())
                _series.Remove(gone);
            foreach (var (key, value) in values)
            {
                if (Series(key) is not { } samples)
                    continue;
                if (samples.Count == mostSamples)
                    samples.Dequeue();
                samples.Enqueue(new(at, value));
            }
        }
    }

    /// <summary>The samples, oldest first.</summary>
    public IReadOnlyList<Sample> Of(TKey key)
    {
        lock (_lock)
            return _series.TryGetValue(key, out var samples) ? [.. samples] : [];
    }

    private Queue<Sample>? Series(TKey key)
    {
        if (!_series.TryGetValue(key, out var samples) && _series.Count < mostSeries)
            _series[key] = samples = new();
        return samples;
    }
}
