namespace Streaming.Dashboard.Streams.Groups;

/// <summary>The groups of the cluster.</summary>
/// <param name="Groups">By name.</param>
/// <param name="NotAsked">How many more there are, which were not asked for.</param>
internal sealed record GroupList(IReadOnlyList<GroupState> Groups, int NotAsked);
