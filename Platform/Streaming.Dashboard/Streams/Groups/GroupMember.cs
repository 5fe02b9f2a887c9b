namespace Streaming.Dashboard.Streams.Groups;

/// <summary>A member of a consumer group.</summary>
/// <param name="Id">Its id, which the coordinator gave it.</param>
/// <param name="InstanceId">Its own id, where it keeps its place over restarts; empty for none.</param>
/// <param name="ClientId">The name that its client gives itself.</param>
/// <param name="Host">Where it is.</param>
/// <param name="Assignment">The partitions that it reads, as <c>orders: 0, 1, 2</c>, by topic.</param>
public sealed record GroupMember(string Id, string InstanceId, string ClientId, string Host, IReadOnlyList<string> Assignment);
