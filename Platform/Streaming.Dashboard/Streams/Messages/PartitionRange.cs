namespace Streaming.Dashboard.Streams.Messages;

/// <summary>A part of a partition.</summary>
/// <param name="From">The first offset.</param>
/// <param name="To">The offset after the last.</param>
internal readonly record struct PartitionRange(long From, long To)
{
    public long Count => Math.Max(0, To - From);
}
