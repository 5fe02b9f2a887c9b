using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Dashboard.Streams.Kafka;

/// <summary>Finds the error that an exception stands for: where several things were asked for, the client says only that not all went well.</summary>
internal static class KafkaErrors
{
    public static Error Of(KafkaException exception)
    {
        var parts = exception switch
        {
            CreateTopicsException create => create.Results.Select(result => result.Error),
            DeleteTopicsException delete => delete.Results.Select(result => result.Error),
            DescribeConfigsException describe => describe.Results.Select(result => result.Error),
            ListOffsetsException list => list.Result.ResultInfos.Select(info => info.TopicPartitionOffsetError.Error),
            ListConsumerGroupsException list => list.Results.Errors,
            DescribeConsumerGroupsException describe => describe.Results.ConsumerGroupDescriptions.Select(group => group.Error),
            ListConsumerGroupOffsetsException list => list.Results.Select(result => result.Error),
            _ => [],
        };
        return parts.FirstOrDefault(error => error.IsError) ?? exception.Error;
    }
}
