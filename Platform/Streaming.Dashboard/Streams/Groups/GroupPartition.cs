namespace Streaming.Dashboard.Streams.Groups;

/// <summary>How far a group is in a partition.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Partition">The partition.</param>
/// <param name="Committed">The offset that the group continues at; null where it has committed none.</param>
/// <param name="End">The offset of the next record; null where it is not known.</param>
/// <param name="Member">The client that reads it; null for nobody.</param>
public sealed record GroupPartition(string Topic, int Partition, long? Committed, long? End, string? Member)
{
    /// <summary>Records between the two.</summary>
    public long? Lag => End - Committed is { } lag ? Math.Max(0, lag) : null;

    /// <summary>Its name in charts.</summary>
    public string Name => $"{Topic}-{Partition}";
}
