using Confluent.Kafka;
using Streaming.Consumers.Records;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Revenue;

/// <summary>Reads all partitions of the topic into the view, without a group, from where the view stands.</summary>
internal sealed partial class RevenueSession : IConsumerSession
{
    private const int BatchSize = 500;
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan IdleTime = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MetadataTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PartitionCheckInterval = TimeSpan.FromSeconds(30);

    private readonly RevenueView _view;
    private readonly RevenueProgress _progress;
    private readonly RevenueRecords _records;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly KafkaConsumer<byte[], byte[]> _consumer;
    private readonly IAdminClient _admin;

    public RevenueSession(
        RevenueView view,
        RevenueProgress progress,
        RevenueRecords records,
        [FromKeyedServices(RevenueExtensions.ConsumerKey)] KafkaConsumerFactory<byte[], byte[]> consumers,
        TimeProvider time,
        ILogger<RevenueSession> logger)
    {
        _view = view;
        _progress = progress;
        _records = records;
        _time = time;
        _logger = logger;
        _consumer = consumers.Create();
        // The consumer itself asks for the partitions: one that is given them before it knows their leaders looks for those up to a second later.
        _admin = new DependentAdminClientBuilder(_consumer.Client.Handle).Build();
    }

    public void Run(CancellationToken cancellationToken)
    {
        var partitions = FindPartitions();
        if (partitions.Count == 0)
        {
            throw new KafkaException(new Error(ErrorCode.UnknownTopicOrPart, $"the topic {KafkaTopics.Revenue} does not exist"));
        }

        _progress.Begin(partitions);
        _consumer.Client.Assign(partitions.Select(
            partition => new TopicPartitionOffset(partition, _view.NextOffset(partition.Partition) ?? Offset.Beginning)));
        var isChecked = _time.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var result in _consumer.ConsumeBatch(BatchSize, IdleTime, BatchTime, cancellationToken))
            {
                Take(result);
            }

            _progress.Measure(Lag(partitions));
            if (_time.GetElapsedTime(isChecked) > PartitionCheckInterval)
            {
                isChecked = _time.GetTimestamp();
                if (HaveChanged(partitions))
                {
                    return;
                }
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

    private List<TopicPartition> FindPartitions()
    {
        var topic = _admin.GetMetadata(KafkaTopics.Revenue, MetadataTimeout).Topics.Single();
        return [.. topic.Partitions.Select(partition => new TopicPartition(KafkaTopics.Revenue, partition.PartitionId))];
    }

    private bool HaveChanged(List<TopicPartition> partitions)
    {
        try
        {
            if (FindPartitions().Count == partitions.Count)
            {
                return false;
            }

            PartitionsChanged();
            return true;
        }
        catch (KafkaException exception)
        {
            // The consumer finds the broker again by itself; the partitions are asked for another time.
            PartitionsUnknown(exception.Error.Reason);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The topic revenue has another number of partitions now: the reading starts again")]
    private partial void PartitionsChanged();

    [LoggerMessage(2, LogLevel.Debug, "The number of partitions of the topic revenue is not known: {Reason}")]
    private partial void PartitionsUnknown(string reason);
}
