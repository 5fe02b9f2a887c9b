namespace Streaming.Broker.Groups;

/// <summary>The offset that a group continues from in a partition; one below 0 says that it was forgotten.</summary>
internal sealed record CommittedOffset(
    string Group, string Topic, int Partition, long Offset, string? Metadata, int LeaderEpoch = -1, DateTimeOffset CommittedAt = default)
{
    public const int Forgotten = -1;
}
