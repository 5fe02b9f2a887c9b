namespace Streaming.Broker.Tests.History;

/// <summary>A value that a reader of committed records was given, in the order of its polls.</summary>
internal sealed record Received(string Reader, int Partition, long Offset, int Value, long At);
