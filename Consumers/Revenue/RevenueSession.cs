using Confluent.Kafka;
using Streaming.Consumers.Records;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Revenue;

/// <summary>Reads all partitions of the topic into the view, without a group, from where the view stands.</summary>
internal sealed class RevenueSession : IConsumerSession
{
    private const int BatchSize = 500;
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan IdleTime = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MetadataTimeout = TimeSpan.FromSeconds(2);

    private readonly RevenueView _view;
    private readonly RevenueProgress _progress;
    private readonly RevenueRecords _records;
    private readonly KafkaConsumer<byte[], byte[]> _consumer;
    private readonly IAdminClient _admin;
    private readonly Topic _topic;
    private readonly TopicWatch _watch;

    public RevenueSession(
        RevenueView view,
        RevenueProgress progress,
        RevenueRecords records,
        [FromKeyedServices(RevenueExtensions.ConsumerKey)] KafkaConsumerFactory<byte[], byte[]> consumers,
        TimeProvider time,
        ILogger<TopicWatch> logger)
    {
        _view = view;
        _progress = progress;
        _records = records;
        _consumer = consumers.Create();
        // By the consumer's own connection: it learns what is asked of it.
        _admin = new DependentAdminClientBuilder(_consumer.Client.Handle).Build();
        _topic = new Topic(KafkaTopics.Revenue, _admin);
        _watch = new TopicWatch(_topic, time, logger);
    }

    public void Run(CancellationToken cancellationToken)
    {
        // A consumer that is given partitions before it knows their leaders looks for those up to a second later.
        _admin.GetMetadata(KafkaTopics.Revenue, MetadataTimeout);
        var topic = _topic.Describe(cancellationToken);
        List<TopicPartition> partitions = [.. topic.Partitions.Select(partition => new TopicPartition(KafkaTopics.Revenue, partition.Partition))];
        _view.Begin(topic.TopicId.ToString());
        _progress.Begin(partitions);
        _consumer.Client.Assign(partitions.Select(
            partition => new TopicPartitionOffset(partition, _view.NextOffset(partition.Partition) ?? Offset.Beginning)));
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var result in _consumer.ConsumeBatch(BatchSize, IdleTime, BatchTime, cancellationToken))
            {
                Take(result);
            }

            _progress.Measure(Lag(partitions));
            if (_watch.SeesAnother(topic, cancellationToken))
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        _admin.Dispose();
        _consumer.Dispose();
    }

    private void Take(ConsumeResult<byte[], byte[]> result)
    {
        if (result.IsPartitionEOF)
        {
            _view.MoveTo(result.TopicPartitionOffset);
            _progress.ReachEnd(result.Partition);
            return;
        }

        var operation = _consumer.StartProcess(result);
        Exception? failure = null;
        try
        {
            failure = _records.Take(result);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            operation.Complete(failure);
        }
    }

    private long? Lag(IEnumerable<TopicPartition> partitions)
    {
        var lag = 0L;
        foreach (var partition in partitions)
        {
            var end = _consumer.Client.GetWatermarkOffsets(partition).High;
            if (end.IsSpecial || _view.NextOffset(partition.Partition) is not { } next)
            {
                return null;
            }

            lag += Math.Max(0, end - next);
        }

        return lag;
    }
}
