using System.Diagnostics.Metrics;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>What an observable instrument asks when it is read. After <see cref="Remove"/> a source is not asked any more.</summary>
internal sealed class Observed<TSource>
    where TSource : class
{
    private readonly Lock _gate = new();
    private readonly List<TSource> _sources = [];

    public void Add(TSource source)
    {
        lock (_gate)
        {
            _sources.Add(source);
        }
    }

    public void Remove(TSource source)
    {
        lock (_gate)
        {
            _sources.Remove(source);
        }
    }

    public IReadOnlyList<Measurement<T>> Observe<T>(Func<TSource, IEnumerable<Measurement<T>>> measure)
        where T : struct
    {
        lock (_gate)
        {
            return [.. _sources.SelectMany(measure)];
        }
    }
}
