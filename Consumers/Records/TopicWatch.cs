using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Consumers.Records;

/// <summary>Asks now and then whether a topic is still the one that is read: Kafka's client goes by the name, and would pass over the first records of another.</summary>
internal sealed partial class TopicWatch(Topic topic, TimeProvider time, ILogger<TopicWatch> logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private long _asked = time.GetTimestamp();

    /// <summary>Whether there is another topic now, or one with other partitions; blocks its thread when it is time to ask.</summary>
    public bool SeesAnother(TopicDescription known, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(_asked) < Period)
        {
            return false;
        }

        _asked = time.GetTimestamp();
        try
        {
            return topic.DescribeAsync(cancellationToken).GetAwaiter().GetResult() is { } now && IsAnother(known, now);
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

    private bool IsAnother(TopicDescription known, TopicDescription now)
    {
        var (id, before) = (now.TopicId.ToString(), known.TopicId.ToString());
        if (id != before)
        {
            MadeAnew(topic.Name, id, before);
            return true;
        }

        if (now.Partitions.Count == known.Partitions.Count)
        {
            return false;
        }

        PartitionsChanged(topic.Name, now.Partitions.Count, known.Partitions.Count);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "The topic {Topic} was made anew (id {Now} instead of {Before}): the reading starts again")]
    private partial void MadeAnew(string topic, string now, string before);

    [LoggerMessage(2, LogLevel.Debug, "Whether the topic is the same is not known: {Reason}")]
    private partial void Unknown(string reason);

    [LoggerMessage(3, LogLevel.Information, "The topic {Topic} has {Now} partitions instead of {Before}: the reading starts again")]
    private partial void PartitionsChanged(string topic, int now, int before);
}
