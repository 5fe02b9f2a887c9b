using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Runtime;

/// <summary>The source's topic in Kafka.</summary>
internal sealed class KafkaSource(JobDeclaration job, KafkaClients clients, KafkaClientLog log) : IRecordSource
{
    private static readonly DescribeClusterOptions Describe = new() { RequestTimeout = TimeSpan.FromSeconds(5) };
    private readonly IConsumer<byte[], byte[]> _consumer = clients.Consumer(toTheEnd: false);

    public async Task<SourceLayout> DescribeAsync()
    {
        using var admin = new DependentAdminClientBuilder(_consumer.Handle).Build();
        var cluster = await admin.DescribeClusterAsync(Describe).ConfigureAwait(false);
        var partitions = await Task.Run(() => TopicOffsets.Of(_consumer, job.Source.Topic, "source.topic")).ConfigureAwait(false);
        var topicId = await TopicOffsets.IdAsync(_consumer.Handle, job.Source.Topic).ConfigureAwait(false);
        log.Answered();
        return new(cluster.ClusterId, topicId, partitions);
    }

    public void Start(IReadOnlyDictionary<int, long> offsets) =>
        _consumer.Assign(offsets.Select(offset => new TopicPartitionOffset(job.Source.Topic, offset.Key, offset.Value)));

    public ConsumeResult<byte[], byte[]>? Poll(TimeSpan timeout)
    {
        var record = _consumer.Consume(timeout);
        if (record is not null)
        {
            log.Answered();
        }

        return record;
    }

    public void Report(IReadOnlyDictionary<int, long> offsets)
    {
        foreach (var (partition, offset) in offsets)
        {
            _consumer.StoreOffset(new TopicPartitionOffset(job.Source.Topic, partition, offset));
        }
    }

    public long? Lag(IReadOnlyDictionary<int, long> offsets)
    {
        var lag = 0L;
        foreach (var (partition, next) in offsets)
        {
            // What the last fetch brought along: no request.
            var high = _consumer.GetWatermarkOffsets(new TopicPartition(job.Source.Topic, partition)).High;
            if (high == Offset.Unset)
            {
                return null;
            }

            lag += Math.Max(0, high.Value - next);
        }

        return lag;
    }

    public void Dispose()
    {
        try
        {
            // Commits what was stored.
            _consumer.Close();
        }
        finally
        {
            _consumer.Dispose();
        }
    }
}
