using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Dashboard.Streams.Kafka;

/// <summary>Asks for offsets of partitions. What a partition refuses, for instance because its topic was just deleted, is left out.</summary>
internal static class OffsetQuery
{
    public static async Task<Dictionary<TopicPartition, long>> ListAsync(IAdminClient admin, IReadOnlyCollection<TopicPartition> partitions, OffsetSpec spec)
    {
        if (partitions.Count == 0)
            return [];
        var options = new ListOffsetsOptions { RequestTimeout = KafkaConnection.Patience };
        List<ListOffsetsResultInfo> infos;
        try
        {
            infos = (await admin.ListOffsetsAsync(partitions.Select(partition => new TopicPartitionOffsetSpec { TopicPartition = partition, OffsetSpec = spec }), options)).ResultInfos;
        }
        catch (ListOffsetsException partial) when (partial.Result.ResultInfos.Exists(info => !info.TopicPartitionOffsetError.Error.IsError))
        {
            infos = partial.Result.ResultInfos;
        }
        return Known(infos.Select(info => info.TopicPartitionOffsetError));
    }

    // Where the time runs out the client leaves offsets unset, without an error.
    internal static Dictionary<TopicPartition, long> Known(IEnumerable<TopicPartitionOffsetError> answers) =>
        answers.Where(answer => !answer.Error.IsError && answer.Offset != Offset.Unset).ToDictionary(answer => answer.TopicPartition, answer => answer.Offset.Value);
}
