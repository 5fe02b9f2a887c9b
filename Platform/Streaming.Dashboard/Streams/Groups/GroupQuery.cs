using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Groups;

/// <summary>Asks for all groups with members, offsets and lag, and remembers how the lag changed.</summary>
internal sealed class GroupQuery(KafkaConnection kafka, TimeProvider time)
{
    private const int MostGroups = 200;
    private const int AtOnce = 8;
    private readonly SampleHistory<(string Group, string Topic, int Partition)> _lags = new();

    /// <summary>The lag of a group in a partition over time.</summary>
    public IReadOnlyList<Sample> Lag(string group, GroupPartition partition) => _lags.Of((group, partition.Topic, partition.Partition));

    /// <exception cref="StreamsException">The cluster does not answer.</exception>
    public async Task<GroupList> AskAsync(CancellationToken cancellationToken)
    {
        var listed = await kafka.AskAsync(admin => admin.ListConsumerGroupsAsync(new() { RequestTimeout = KafkaConnection.Patience }), cancellationToken);
        string[] names = [.. listed.Valid.Select(group => group.GroupId).Order(StringComparer.Ordinal).Take(MostGroups)];
        var descriptions = await DescribeAsync(names, cancellationToken);
        var committed = await CommittedAsync(names, cancellationToken);
        TopicPartition[] places = [.. committed.SelectMany(group => group.Value.Keys).Concat(descriptions.SelectMany(GroupReading.Assigned)).Distinct()];
        var ends = await kafka.AskAsync(admin => OffsetQuery.ListAsync(admin, places, OffsetSpec.Latest()), cancellationToken);
        GroupState[] groups = [.. descriptions.OrderBy(group => group.GroupId, StringComparer.Ordinal).Select(group => GroupReading.State(group, committed.GetValueOrDefault(group.GroupId, []), ends))];
        _lags.Add(time.GetUtcNow(), Lags(groups));
        return new(groups, listed.Valid.Count - names.Length);
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
                    // A group that is gone meanwhile is no longer listed next time.
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
