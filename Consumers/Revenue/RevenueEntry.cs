using Confluent.Kafka;

namespace Streaming.Consumers.Revenue;

/// <summary>The last thing that happened to a key.</summary>
/// <param name="Sequence">The how manieth change of this process it was.</param>
/// <param name="Key">The record's key.</param>
/// <param name="Place">Where the record stands.</param>
/// <param name="Row">The window; where it was removed, as it was before.</param>
/// <param name="IsRemoved">Whether the window is gone.</param>
internal sealed record RevenueEntry(long Sequence, string Key, TopicPartitionOffset Place, RevenueRow Row, bool IsRemoved)
{
    public static IComparer<RevenueEntry> BySequence { get; } =
        Comparer<RevenueEntry>.Create((left, right) => left.Sequence.CompareTo(right.Sequence));

    /// <summary>The smallest entry after a sequence, to look for.</summary>
    public static RevenueEntry Bound(long sequence) => new(sequence, "", null!, null!, IsRemoved: true);
}
