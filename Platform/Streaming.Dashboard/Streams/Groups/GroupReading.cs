using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Dashboard.Streams.Groups;

/// <summary>Makes of the answers about a group what is shown of it.</summary>
internal static class GroupReading
{
    public static IEnumerable<TopicPartition> Assigned(ConsumerGroupDescription group) => group.Members.SelectMany(member => member.Assignment.TopicPartitions);

    public static GroupState State(ConsumerGroupDescription group, Dictionary<TopicPartition, long> committed, Dictionary<TopicPartition, long> ends)
    {
        var readers = group.Members.SelectMany(member => member.Assignment.TopicPartitions.Select(place => (place, member.ClientId)))
            .GroupBy(reader => reader.place).ToDictionary(reader => reader.Key, reader => reader.First().ClientId);
        var partitions = committed.Keys.Union(readers.Keys).OrderBy(place => place.Topic, StringComparer.Ordinal).ThenBy(place => place.Partition.Value)
            .Select(place => new GroupPartition(
                place.Topic, place.Partition.Value, committed.TryGetValue(place, out var offset) ? offset : null, ends.TryGetValue(place, out var end) ? end : null, readers.GetValueOrDefault(place)));
        var coordinator = group.Coordinator is { Id: >= 0 } broker ? $"{broker.Id} ({broker.Host}:{broker.Port})" : null;
        return new(group.GroupId, group.State.ToString(), group.PartitionAssignor ?? "", coordinator, [.. group.Members.Select(Member)], [.. partitions]);
    }

    private static GroupMember Member(MemberDescription member) => new(
        member.ConsumerId, member.GroupInstanceId ?? "", member.ClientId, member.Host.TrimStart('/'),
        [
            .. member.Assignment.TopicPartitions.GroupBy(place => place.Topic).OrderBy(topic => topic.Key, StringComparer.Ordinal)
                .Select(topic => $"{topic.Key}: {string.Join(", ", topic.Select(place => place.Partition.Value).Order())}"),
        ]);
}
