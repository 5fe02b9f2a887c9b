using Confluent.Kafka;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>Asks now and then whether the topic is still the one that is read: Kafka's client goes by the name, and would pass over the first records of another.</summary>
internal sealed partial class OrdersTopicWatch(OrdersTopic topic, TimeProvider time, ILogger<OrdersTopicWatch> logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private long _asked = time.GetTimestamp();

    /// <summary>Whether there is another topic now; blocks its thread when it is time to ask.</summary>
    public bool SeesAnother(string topicId, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(_asked) < Period)
        {
            return false;
        }

        _asked = time.GetTimestamp();
        try
        {
            var now = topic.DescribeAsync(cancellationToken).GetAwaiter().GetResult()?.TopicId.ToString();
            if (now is null || now == topicId)
            {
                return false;
            }

            MadeAnew(KafkaTopics.Orders, now, topicId);
            return true;
        }
        catch (KafkaException exception)
        {
            // The consumer finds the broker again by itself.
            Unknown(exception.Error.Reason);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The topic {Topic} was made anew (id {Now} instead of {Before}): the reading starts again")]
    private partial void MadeAnew(string topic, string now, string before);

    [LoggerMessage(2, LogLevel.Debug, "Whether the topic is the same is not known: {Reason}")]
    private partial void Unknown(string reason);
}
