namespace Streaming.Broker.Groups;

/// <summary>The offset that a group continues from in a partition.</summary>
internal sealed record CommittedOffset(string Group, string Topic, int Partition, long Offset, string? Metadata);
