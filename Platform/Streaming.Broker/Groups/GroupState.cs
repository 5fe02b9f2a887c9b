namespace Streaming.Broker.Groups;

/// <summary>States of a consumer group, named as DescribeGroups answers them.</summary>
internal enum GroupState
{
    Empty,
    PreparingRebalance,
    CompletingRebalance,
    Stable,
    Dead,
}
