using Streaming.Dashboard.Layout;

namespace Streaming.Dashboard.Streams.Groups;

/// <summary>A consumer group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Its state by Kafka's name.</param>
/// <param name="Assignor">How partitions are divided; empty where nobody is there.</param>
/// <param name="Coordinator">The broker that coordinates it; null where it is not known.</param>
/// <param name="Members">Its members.</param>
/// <param name="Partitions">The partitions that it reads or has committed offsets of.</param>
public sealed record GroupState(string Name, string State, string Assignor, string? Coordinator, IReadOnlyList<GroupMember> Members, IReadOnlyList<GroupPartition> Partitions)
{
    /// <summary>Records that are not read yet; null where nothing is committed.</summary>
    public long? Lag => Partitions.All(partition => partition.Lag is null) ? null : Partitions.Sum(partition => partition.Lag);

    /// <summary>The topics that it reads.</summary>
    public IEnumerable<string> Topics => Partitions.Select(partition => partition.Topic).Distinct();

    /// <summary>Its state in words.</summary>
    public string StateText => State switch
    {
        "PreparingRebalance" or "CompletingRebalance" => "Rebalancing",
        _ => State,
    };

    /// <summary>How its state is to be felt.</summary>
    public Tone Tone => State switch
    {
        "Stable" => Tone.Success,
        "PreparingRebalance" or "CompletingRebalance" => Tone.Info,
        "Dead" => Tone.Error,
        _ => Tone.Neutral,
    };
}
