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
        // At the same time: the client takes a moment for the first answer to each kind of question.
        var cluster = admin.DescribeClusterAsync(Describe);
        var partitions = Task.Run(() => TopicOffsets.Of(_consumer, job.Source.Topic, "source.topic"));
        var topicId = TopicOffsets.IdAsync(_consumer.Handle, job.Source.Topic);
        await Task.WhenAll(partitions, cluster, topicId).ConfigureAwait(false);
        log.Answered();
        return new((await cluster.ConfigureAwait(false)).ClusterId, await topicId.ConfigureAwait(false), await partitions.ConfigureAwait(false));
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
