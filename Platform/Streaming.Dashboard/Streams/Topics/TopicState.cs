namespace Streaming.Dashboard.Streams.Topics;

/// <summary>A topic.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Partitions">Its partitions by number.</param>
/// <param name="Rate">Records a second that came lately; null where that is not known yet.</param>
public sealed record TopicState(string Name, IReadOnlyList<PartitionState> Partitions, double? Rate)
{
    /// <summary>Offsets that it holds.</summary>
    public long? Records => Partitions.Sum(partition => partition.Records);

    /// <summary>Its size on disk, each copy counted once; null where that is not told.</summary>
    public long? Bytes => Partitions.All(partition => partition.Bytes is null) ? null : Partitions.Sum(partition => partition.Bytes);

    /// <summary>Copies of each partition.</summary>
    public int Replication => Partitions.Count == 0 ? 0 : Partitions.Max(partition => partition.Replicas.Count);

    /// <summary>Whether Kafka keeps it for itself.</summary>
    public bool IsInternal => Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Partitions that nobody leads, or that have a copy behind.</summary>
    public int Unwell => Partitions.Count(partition => !partition.IsWell);
}
