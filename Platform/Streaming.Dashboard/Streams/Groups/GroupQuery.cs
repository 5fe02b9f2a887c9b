using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Groups;

/// <summary>
/// Asks for all groups with members, offsets and lag, and remembers how the lag changed. The client asks after one group at a
/// time, so where there are many each answer has news of some of them, and of the others what was known before.
/// </summary>
internal sealed class GroupQuery(KafkaConnection kafka, TimeProvider time)
{
    public const int MostAsked = 100;
    private const int MostGroups = 1_000;
    private const int AtOnce = 8;
    private readonly GroupTurns _turns = new(MostAsked);
    private Dictionary<string, GroupState> _known = [];
    private readonly SampleHistory<(string Group, string Topic, int Partition)> _lags = new();

    /// <summary>The lag of a group in a partition over time.</summary>
    public IReadOnlyList<Sample> Lag(string group, GroupPartition partition) => _lags.Of((group, partition.Topic, partition.Partition));

    /// <exception cref="StreamsException">The cluster does not answer.</exception>
    public async Task<GroupList> AskAsync(CancellationToken cancellationToken)
    {
        var listed = await kafka.AskAsync(admin => admin.ListConsumerGroupsAsync(new() { RequestTimeout = KafkaConnection.Patience }), cancellationToken);
        var states = listed.Valid.OrderBy(group => group.GroupId, StringComparer.Ordinal).Take(MostGroups).ToDictionary(group => group.GroupId, group => group.State.ToString());
        string[] asked = [.. _turns.Next([.. states.Keys.Order(StringComparer.Ordinal)])];
        var news = await NewsAsync(asked, cancellationToken);
        _known = _known.Where(known => states.ContainsKey(known.Key) && !asked.Contains(known.Key)).Select(known => known.Value).Concat(news).ToDictionary(group => group.Name);
        // One that was asked after and is gone meanwhile is no longer listed next time.
        GroupState[] groups = [.. states.Where(state => _known.ContainsKey(state.Key) || !asked.Contains(state.Key))
            .Select(state => _known.GetValueOrDefault(state.Key) ?? new(state.Key, state.Value, "", null, [], []))];
        _lags.Add(time.GetUtcNow(), Lags(groups));
        return new(groups, listed.Valid.Count - states.Count);
    }

    /// <summary>Has a group asked after each time, until the result is disposed of.</summary>
    public IDisposable Want(string group) => _turns.Want(group);

    private async Task<IEnumerable<GroupState>> NewsAsync(string[] asked, CancellationToken cancellationToken)
    {
        var descriptions = await DescribeAsync(asked, cancellationToken);
        var committed = await CommittedAsync(asked, cancellationToken);
        TopicPartition[] places = [.. committed.SelectMany(group => group.Value.Keys).Concat(descriptions.SelectMany(GroupReading.Assigned)).Distinct()];
        var ends = await kafka.AskAsync(admin => OffsetQuery.ListAsync(admin, places, OffsetSpec.Latest()), cancellationToken);
        return descriptions.Select(group => GroupReading.State(group, committed.GetValueOrDefault(group.GroupId, []), ends));
    }

    private static Dictionary<(string, string, int), long> Lags(GroupState[] groups) =>
        groups.SelectMany(group => group.Partitions.Where(partition => partition.Lag is not null).Select(partition => (Key: (group.Name, partition.Topic, partition.Partition), Lag: partition.Lag!.Value)))
            .ToDictionary(lag => lag.Key, lag => lag.Lag);

    private async Task<IReadOnlyList<ConsumerGroupDescription>> DescribeAsync(string[] names, CancellationToken cancellationToken)
    {
        if (names.Length == 0)
            return [];
        return await kafka.AskAsync(
            async admin =>
            {
                try
                {
                    return (await admin.DescribeConsumerGroupsAsync(names, new() { RequestTimeout = KafkaConnection.Patience })).ConsumerGroupDescriptions;
                }
                catch (DescribeConsumerGroupsException partial) when (partial.Results.ConsumerGroupDescriptions.Exists(group => !group.Error.IsError))
                {
                    return partial.Results.ConsumerGroupDescriptions.FindAll(group => !group.Error.IsError);
                }
            },
            cancellationToken);
    }

    /// <summary>Committed offsets by group. The client asks for one group at a time.</summary>
    private async Task<Dictionary<string, Dictionary<TopicPartition, long>>> CommittedAsync(string[] names, CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(AtOnce, AtOnce);
        var answers = await Task.WhenAll(names.Select(async name =>
        {
            await free.WaitAsync(cancellationToken);
            try
            {
                return (Name: name, Offsets: await kafka.AskAsync(admin => CommittedAsync(admin, name), cancellationToken));
            }
            finally
            {
                free.Release();
            }
        }));
        return answers.ToDictionary(answer => answer.Name, answer => answer.Offsets);
    }

    private static async Task<Dictionary<TopicPartition, long>> CommittedAsync(IAdminClient admin, string group)
    {
        try
        {
            var answers = await admin.ListConsumerGroupOffsetsAsync([new(group, null)], new() { RequestTimeout = KafkaConnection.Patience });
            return answers.SelectMany(answer => answer.Partitions).Where(partition => !partition.Error.IsError && partition.Offset.Value >= 0)
                .ToDictionary(partition => partition.TopicPartition, partition => partition.Offset.Value);
        }
        catch (ListConsumerGroupOffsetsException refused) when (refused.Results.Exists(result => result.Error.IsBrokerError))
        {
            // For instance deleted since it was listed, or not to be seen by us.
            return [];
        }
    }
}
