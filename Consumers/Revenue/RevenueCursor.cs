namespace Streaming.Consumers.Revenue;

/// <summary>How far one client has read in the changes of this process.</summary>
internal sealed class RevenueCursor
{
    /// <summary>The last change that was read.</summary>
    public long Sequence { get; private set; }

    /// <summary>Removals up to this change do not concern the client: it never had those windows.</summary>
    public long Start { get; private set; }

    /// <summary>Which life of the log the cursor belongs to.</summary>
    public int Epoch { get; private set; }

    /// <summary>What the client has, whichever replica it had it from.</summary>
    public RevenuePositions Positions { get; private set; } = new("");

    /// <summary>Begins at the first change.</summary>
    public void Begin(int epoch, long start, RevenuePositions positions)
    {
        Sequence = 0;
        Start = start;
        Epoch = epoch;
        Positions = positions;
    }

    /// <summary>Goes past a change.</summary>
    /// <returns>Whether it is news to the client.</returns>
    public bool Pass(RevenueEntry entry)
    {
        Sequence = entry.Sequence;
        var partition = entry.Place.Partition.Value;
        if (entry.Place.Offset.Value < Positions[partition])
        {
            return false;
        }

        Positions[partition] = entry.Place.Offset.Value + 1;
        return !entry.IsRemoved || entry.Sequence > Start;
    }
}
