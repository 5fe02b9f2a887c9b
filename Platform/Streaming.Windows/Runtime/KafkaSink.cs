using System.Text;
using Confluent.Kafka;
using Streaming.Windows.Declaration;
using Streaming.Windows.Sink;
using Streaming.Windows.Telemetry;

namespace Streaming.Windows.Runtime;

/// <summary>The sink's topic in Kafka.</summary>
internal sealed class KafkaSink(JobDeclaration job, KafkaClients clients) : IWindowSink
{
    private static readonly TimeSpan ScanPause = TimeSpan.FromMilliseconds(100);
    private readonly IProducer<byte[], byte[]> _producer = clients.Producer();

    public Task<SinkContent> ScanAsync(IReadOnlyDictionary<int, long> from, CancellationToken cancellationToken) =>
        Task.Run(() => Scan(from, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<TopicPartitionOffset>> SendAsync(IReadOnlyList<OutboxRecord> windows, CancellationToken cancellationToken)
    {
        var results = await Task.WhenAll(windows.Select(window => SendAsync(window, cancellationToken))).ConfigureAwait(false);
        return [.. results.Select(result => result.TopicPartitionOffset)];
    }

    public void Dispose() => _producer.Dispose();

    private async Task<DeliveryResult<byte[], byte[]>> SendAsync(OutboxRecord window, CancellationToken cancellationToken)
    {
        var message = new Message<byte[], byte[]> { Key = Encoding.UTF8.GetBytes(window.Key), Value = window.Value };
        using var operation = SendOperation.Start(job, message, window.Key);
        try
        {
            var result = await _producer.ProduceAsync(job.Sink.Topic, message, cancellationToken).ConfigureAwait(false);
            operation.Delivered(result);
            return result;
        }
        catch (KafkaException exception)
        {
            operation.Failed(exception.Error);
            throw;
        }
    }

    private SinkContent Scan(IReadOnlyDictionary<int, long> from, CancellationToken cancellationToken)
    {
        using var consumer = clients.Consumer(toTheEnd: true);
        var digests = new HashSet<UInt128>();
        var ranges = TopicOffsets.Of(consumer, job.Sink.Topic, "sink.topic");
        foreach (var (partition, range) in ranges)
        {
            var start = from.GetValueOrDefault(partition);
            if (start > range.High)
            {
                throw new JobException(
                    $"{job.Sink.Topic}[{partition}] ends at {range.High}, before the {start} of the checkpoint: the topic was emptied or made anew. "
                    + "Delete the job's checkpoint to compute all windows again.");
            }

            Read(consumer, new(job.Sink.Topic, partition, Math.Max(start, range.Low)), range.High, digests, cancellationToken);
        }

        consumer.Close();
        return new(digests, ranges.ToDictionary(range => range.Key, range => range.Value.High));
    }

    private static void Read(
        IConsumer<byte[], byte[]> consumer, TopicPartitionOffset start, long end, HashSet<UInt128> digests, CancellationToken cancellationToken)
    {
        if (start.Offset >= end)
        {
            return;
        }

        consumer.Assign(start);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = consumer.Consume(ScanPause);
            if (record is { IsPartitionEOF: false } && record.Offset < end)
            {
                digests.Add(OutboxRecord.DigestOf(record.Message.Key, record.Message.Value));
            }

            // The end is told of its own: the last records may be gone by compaction.
            if (record is not null && (record.IsPartitionEOF || record.Offset >= end - 1))
            {
                return;
            }
        }
    }
}
