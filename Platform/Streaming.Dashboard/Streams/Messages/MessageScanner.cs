using Confluent.Kafka;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>Reads parts of partitions by consumers that belong to no group and commit nothing.</summary>
internal sealed class MessageScanner(KafkaConnection kafka, ConsumerPool consumers, MessageDecoder decoder, IOptions<DashboardOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MostSilence = TimeSpan.FromSeconds(10);

    /// <exception cref="StreamsException">The cluster does not answer, or refuses.</exception>
    public async Task<ScanResult> ScanAsync(ScanRequest request, CancellationToken cancellationToken)
    {
        var left = request.Ranges.Where(range => range.Value.Count > 0).ToDictionary();
        if (left.Count == 0)
            return new([], Next(request, []), 0, IsComplete: true);
        using var lease = await consumers.TakeAsync(cancellationToken);
        // The client's call blocks its thread.
        return await Task.Run(() => ReadAsync(lease.Consumer, request, left, cancellationToken), cancellationToken);
    }

    private async Task<ScanResult> ReadAsync(IConsumer<byte[], byte[]> consumer, ScanRequest request, Dictionary<TopicPartition, PartitionRange> left, CancellationToken cancellationToken)
    {
        // The oldest comes out first; partitions are read in any order.
        var kept = new PriorityQueue<StreamMessage, (DateTimeOffset?, long)>();
        var (scanned, heard) = (0, time.GetTimestamp());
        Dictionary<TopicPartition, long> next = [];
        consumer.Assign(left.Select(range => new TopicPartitionOffset(range.Key, range.Value.From)));
        while (left.Count > 0 && scanned < options.Value.Streams.Messages.MaxScanCount && (request.KeepsNewest || kept.Count < request.Most))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Consume(consumer) is not { } record)
            {
                if (time.GetElapsedTime(heard) > MostSilence)
                    throw new StreamsException($"Kafka at {kafka.Servers} does not answer: no record came within {MostSilence.TotalSeconds:0} s.");
                continue;
            }
            heard = time.GetTimestamp();
            var place = record.TopicPartition;
            // What is still on its way of a partition that is done.
            if (!left.TryGetValue(place, out var range))
                continue;
            next[place] = record.Offset.Value + (record.IsPartitionEOF ? 0 : 1);
            if (record.IsPartitionEOF || next[place] >= range.To)
                left.Remove(place);
            if (record.IsPartitionEOF || record.Offset.Value >= range.To)
                continue;
            scanned++;
            var message = await decoder.DecodeAsync(record, cancellationToken);
            if (!message.Matches(request.Search))
                continue;
            kept.Enqueue(message, (message.Time, message.Offset));
            if (kept.Count > request.Most)
                kept.Dequeue();
        }
        return new([.. kept.UnorderedItems.Select(item => item.Element)], Next(request, next), scanned, left.Count == 0);
    }

    private ConsumeResult<byte[], byte[]>? Consume(IConsumer<byte[], byte[]> consumer)
    {
        try
        {
            return consumer.Consume(Poll);
        }
        catch (ConsumeException exception)
        {
            throw kafka.Failure(exception.Error, exception);
        }
    }

    private static Dictionary<TopicPartition, long> Next(ScanRequest request, Dictionary<TopicPartition, long> read) =>
        request.Ranges.ToDictionary(range => range.Key, range => read.TryGetValue(range.Key, out var next) ? next : range.Value.From);
}
