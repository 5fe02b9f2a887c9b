using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Consumers.Records;

/// <summary>Asks the cluster for a topic. Its id tells it from one of the same name that was there before, or is elsewhere.</summary>
internal sealed class Topic(string name, IAdminClient admin)
{
    private static readonly DescribeTopicsOptions Options = new() { RequestTimeout = TimeSpan.FromSeconds(2) };

    public string Name => name;

    /// <summary>The topic as it is; null where there is none. It is never created.</summary>
    /// <exception cref="KafkaException">No broker answers.</exception>
    public async Task<TopicDescription?> DescribeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await admin.DescribeTopicsAsync(TopicCollection.OfTopicNames([name]), Options).WaitAsync(cancellationToken).ConfigureAwait(false);
            return answer.TopicDescriptions.Single();
        }
        catch (DescribeTopicsException exception) when (exception.Results.TopicDescriptions.Single().Error.Code == ErrorCode.UnknownTopicOrPart)
        {
            return null;
        }
    }

    /// <summary>The topic as it is; blocks its thread.</summary>
    /// <exception cref="KafkaException">No broker answers, or there is no such topic.</exception>
    public TopicDescription Describe(CancellationToken cancellationToken) =>
        DescribeAsync(cancellationToken).GetAwaiter().GetResult() ?? throw new KafkaException(new Error(ErrorCode.UnknownTopicOrPart, $"the topic {name} does not exist"));
}
