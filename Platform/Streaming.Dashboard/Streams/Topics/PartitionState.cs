namespace Streaming.Dashboard.Streams.Topics;

/// <summary>A partition of a topic.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Leader">The broker that leads it; -1 for none.</param>
/// <param name="Replicas">The brokers that hold it.</param>
/// <param name="InSync">Those of them that have all of it.</param>
/// <param name="Begin">The first offset; null where it is not known.</param>
/// <param name="End">The offset of the next record; null where it is not known.</param>
/// <param name="Bytes">Its size on the leader's disk; null where that is not told.</param>
public sealed record PartitionState(int Id, int Leader, IReadOnlyList<int> Replicas, IReadOnlyList<int> InSync, long? Begin, long? End, long? Bytes)
{
    /// <summary>Offsets that it holds; in a compacted topic there are fewer records.</summary>
    public long? Records => End - Begin;

    /// <summary>Whether somebody leads it and no copy is behind.</summary>
    public bool IsWell => Leader >= 0 && InSync.Count >= Replicas.Count;
}
