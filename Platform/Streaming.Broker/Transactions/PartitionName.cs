namespace Streaming.Broker.Transactions;

/// <summary>A partition of a topic, by name.</summary>
internal readonly record struct PartitionName(string Topic, int Partition);
