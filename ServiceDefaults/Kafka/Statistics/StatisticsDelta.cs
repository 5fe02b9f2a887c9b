using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>
/// Turns a client's totals into additions, so that clients of the same attributes, one after the other or side by side, add up.
/// </summary>
internal sealed class StatisticsDelta
{
    private readonly Dictionary<(string Instrument, string Part), long> _totals = [];
    private readonly Dictionary<(string Instrument, string Part), Action> _undo = [];

    /// <summary>Adds what a total has grown by since the last report.</summary>
    public void Add(Counter<long> counter, string part, long total, in TagList tags)
    {
        var grown = total - _totals.GetValueOrDefault((counter.Name, part));
        if (grown > 0)
        {
            _totals[(counter.Name, part)] = total;
            counter.Add(grown, tags);
        }
    }

    /// <summary>Moves to a level.</summary>
    public void Set(UpDownCounter<long> counter, string part, long level, TagList tags)
    {
        var change = level - _totals.GetValueOrDefault((counter.Name, part));
        if (change != 0)
        {
            _totals[(counter.Name, part)] = level;
            _undo[(counter.Name, part)] = () => counter.Add(-level, tags);
            counter.Add(change, tags);
        }
    }

    /// <summary>Takes the client's share out of all levels.</summary>
    public void Clear()
    {
        foreach (var undo in _undo.Values)
        {
            undo();
        }

        _undo.Clear();
        _totals.Clear();
    }
}
