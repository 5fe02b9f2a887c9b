using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>Asks the cluster for the topic that the ledger is made of. Its id tells it from one of the same name that was there before, or is elsewhere.</summary>
internal sealed class OrdersTopic(IAdminClient admin)
{
    private static readonly DescribeTopicsOptions Options = new() { RequestTimeout = TimeSpan.FromSeconds(2) };

    /// <summary>The topic as it is; null where there is none. It is never created.</summary>
    /// <exception cref="KafkaException">No broker answers.</exception>
    public async Task<TopicDescription?> DescribeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await admin.DescribeTopicsAsync(TopicCollection.OfTopicNames([KafkaTopics.Orders]), Options)
                .WaitAsync(cancellationToken).ConfigureAwait(false);
            return answer.TopicDescriptions.Single();
        }
        catch (DescribeTopicsException exception) when (exception.Results.TopicDescriptions.Single().Error.Code == ErrorCode.UnknownTopicOrPart)
        {
            return null;
        }
    }
}
