using Streaming.Windows.Records;

namespace Streaming.Windows.Aggregation;

/// <summary>What is kept of a window until it closes: the ids that were counted, and each aggregate so far.</summary>
internal sealed class OpenWindow(IReadOnlyList<Accumulator> aggregates)
{
    /// <summary>Ids of the counted records; empty where the job does not deduplicate.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Accumulator> Aggregates { get; } = aggregates;

    /// <summary>Counts a record.</summary>
    /// <returns>False where a copy of it was counted before.</returns>
    /// <exception cref="OverflowException">A sum has more than 128 bits.</exception>
    public bool Add(SourceRow row)
    {
        if (row.Id is not null && !Ids.Add(row.Id))
        {
            return false;
        }

        for (var i = 0; i < Aggregates.Count; i++)
        {
            if (!row.Inputs[i].IsNull)
            {
                Aggregates[i].Add(row.Inputs[i]);
            }
        }

        return true;
    }
}
