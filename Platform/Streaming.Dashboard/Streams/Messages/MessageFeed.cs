using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>
/// Reads for one open page: the newest messages and then those that come, or from a place on as many as fit, and further when it
/// is asked to.
/// </summary>
internal sealed class MessageFeed(MessageQuery query, KafkaConnection kafka, MessageScanner scanner, IOptions<DashboardOptions> options)
{
    private readonly StreamsMessagesOptions _limits = options.Value.Streams.Messages;
    private Dictionary<TopicPartition, long> _next = [];
    private List<StreamMessage> _shown = [];
    private long _scanned;
    private int _wanted;
    private int _read;

    /// <summary>Messages that are shown.</summary>
    public int Most { get; init; } = options.Value.Streams.Messages.MaxCount;

    /// <summary>Where each partition goes on.</summary>
    public IReadOnlyDictionary<TopicPartition, long> Next => _next;

    /// <summary>Wants the messages after those that are shown.</summary>
    public void GoOn() => Interlocked.Increment(ref _wanted);

    /// <exception cref="StreamsException">The cluster does not answer, or there is no such topic.</exception>
    public async Task<MessageView> ReadAsync(CancellationToken cancellationToken)
    {
        var partitions = await PartitionsAsync(cancellationToken);
        var begins = await kafka.AskAsync(admin => OffsetQuery.ListAsync(admin, partitions, OffsetSpec.Earliest()), cancellationToken);
        var ends = await kafka.AskAsync(admin => OffsetQuery.ListAsync(admin, partitions, OffsetSpec.Latest()), cancellationToken);
        var held = ends.Where(end => begins.ContainsKey(end.Key)).ToDictionary(end => end.Key, end => new PartitionRange(begins[end.Key], end.Value));
        return query.Start == MessageStart.Latest ? await LatestAsync(held, cancellationToken) : await OnwardsAsync(held, cancellationToken);
    }

    private async Task<MessageView> LatestAsync(Dictionary<TopicPartition, PartitionRange> held, CancellationToken cancellationToken)
    {
        // Where a topic was made anew its offsets begin again.
        if (_next.Any(next => !held.TryGetValue(next.Key, out var range) || range.To < next.Value))
            (_next, _shown, _scanned) = ([], [], 0);
        // A search looks further back, for not all that it reads is shown.
        var depth = query.Search.IsEmpty ? Most : Math.Max(Most, _limits.MaxScanCount / Math.Max(1, held.Count));
        var ranges = held.ToDictionary(range => range.Key, range => new PartitionRange(Math.Max(range.Value.From, Math.Max(range.Value.To - depth, _next.GetValueOrDefault(range.Key))), range.Value.To));
        var result = await scanner.ScanAsync(new(ranges, query.Search, Most, KeepsNewest: true), cancellationToken);
        _next = result.Next.ToDictionary();
        _scanned += result.Scanned;
        _shown = [.. _shown.Concat(result.Messages).OrderByDescending(message => message.Time).ThenByDescending(message => message.Offset).Take(Most)];
        return View(held, hasMore: false);
    }

    private async Task<MessageView> OnwardsAsync(Dictionary<TopicPartition, PartitionRange> held, CancellationToken cancellationToken)
    {
        if (_read == 0)
            _next = await StartsAsync(held, cancellationToken);
        var ranges = held.ToDictionary(range => range.Key, range => new PartitionRange(Math.Max(range.Value.From, _next.GetValueOrDefault(range.Key)), range.Value.To));
        if (_read <= Volatile.Read(ref _wanted))
        {
            var result = await scanner.ScanAsync(new(ranges, query.Search, Most, KeepsNewest: false), cancellationToken);
            _read++;
            _next = result.Next.ToDictionary();
            _scanned += result.Scanned;
            _shown = [.. result.Messages.OrderBy(message => message.Time).ThenBy(message => message.Partition).ThenBy(message => message.Offset)];
        }
        return View(held, hasMore: held.Any(range => _next.GetValueOrDefault(range.Key, range.Value.From) < range.Value.To));
    }

    private async Task<Dictionary<TopicPartition, long>> StartsAsync(Dictionary<TopicPartition, PartitionRange> held, CancellationToken cancellationToken)
    {
        if (query.Start == MessageStart.Time)
        {
            var found = await kafka.AskAsync(admin => OffsetQuery.ListAsync(admin, held.Keys, OffsetSpec.ForTimestamp(query.Time.ToUnixTimeMilliseconds())), cancellationToken);
            // Where nothing is as new, reading begins at the end.
            return held.ToDictionary(range => range.Key, range => found.TryGetValue(range.Key, out var offset) && offset >= 0 ? offset : range.Value.To);
        }
        return held.ToDictionary(range => range.Key, range => query.Start == MessageStart.Offset ? Math.Clamp(query.Offset, range.Value.From, range.Value.To) : range.Value.From);
    }

    private MessageView View(Dictionary<TopicPartition, PartitionRange> held, bool hasMore) => new(_shown, _scanned, held.Values.Sum(range => range.Count), hasMore);

    private async Task<TopicPartition[]> PartitionsAsync(CancellationToken cancellationToken)
    {
        var metadata = await kafka.AskAsync(admin => Task.FromResult(admin.GetMetadata(KafkaConnection.Patience)), cancellationToken);
        TopicPartition[] partitions =
        [
            .. metadata.Topics.Where(topic => query.Topics.Contains(topic.Topic))
                .SelectMany(topic => topic.Partitions.Select(partition => new TopicPartition(topic.Topic, partition.PartitionId)))
                .Where(place => query.Partition is null || place.Partition.Value == query.Partition),
        ];
        return partitions.Length > 0 ? partitions : throw new StreamsException($"The cluster has no {(query.Partition is { } number ? $"partition {number} of " : "")}topic {string.Join(", ", query.Topics)}.");
    }
}
