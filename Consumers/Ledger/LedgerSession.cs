using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Consumers.Records;
using Streaming.Contracts;
using Streaming.ServiceDefaults.Kafka;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.Consumers.Ledger;

/// <summary>
/// One consumer from its start to its first failure: takes records in batches, and writes each batch with its offsets.
/// The database says where to continue; what Kafka is told afterwards serves lag tools only.
/// </summary>
internal sealed partial class LedgerSession : IConsumerSession
{
    private const int BatchSize = 500;
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan IdleTime = TimeSpan.FromMilliseconds(500);

    private readonly LedgerStore _store;
    private readonly Topic _topic;
    private readonly TopicWatch _watch;
    private readonly LedgerStats _stats;
    private readonly RecordDecoder<OrderLine> _decoder;
    private readonly DeadLetterSender _deadLetters;
    private readonly KafkaConsumer<byte[], byte[]> _consumer;
    private readonly ILogger _logger;
    private TopicDescription? _orders;

    public LedgerSession(
        LedgerStore store,
        Topic topic,
        TopicWatch watch,
        LedgerStats stats,
        RecordDecoder<OrderLine> decoder,
        DeadLetterSender deadLetters,
        KafkaConsumerFactory<byte[], byte[]> consumers,
        ILogger<LedgerSession> logger)
    {
        _store = store;
        _topic = topic;
        _watch = watch;
        _stats = stats;
        _decoder = decoder;
        _deadLetters = deadLetters;
        _logger = logger;
        _consumer = consumers.Create(builder => builder.SetPartitionsAssignedHandler((_, partitions) => WhereToContinue(partitions)));
        _consumer.Client.Subscribe(KafkaTopics.Orders);
    }

    public void Run(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var records = _consumer.ConsumeBatch(BatchSize, IdleTime, BatchTime, cancellationToken);
            if (records.Count > 0)
            {
                Write(_orders!.TopicId.ToString(), records, cancellationToken);
            }

            if (_orders is not null && _watch.SeesAnother(_orders, cancellationToken))
            {
                return;
            }
        }
    }

    public void Dispose() => _consumer.Dispose();

    private IEnumerable<TopicPartitionOffset> WhereToContinue(List<TopicPartition> partitions)
    {
        _orders = _topic.Describe(CancellationToken.None);
        var topicId = _orders.TopicId.ToString();
        var (totals, next) = _store.ReadState(topicId);
        if (next.Count == 0 && totals.Lines > 0)
        {
            NotReadBefore(KafkaTopics.Orders, topicId, totals.Lines);
        }

        return partitions.Select(partition => new TopicPartitionOffset(partition, next.GetValueOrDefault(partition, Offset.Beginning)));
    }

    private void Write(string topicId, IReadOnlyList<ConsumeResult<byte[], byte[]>> records, CancellationToken cancellationToken)
    {
        var operations = new List<ProcessOperation>(records.Count);
        Exception? failure = null;
        try
        {
            var batch = new LedgerBatch(topicId);
            var rejected = 0;
            foreach (var record in records)
            {
                if (record.IsPartitionEOF)
                {
                    batch.MoveTo(record.TopicPartitionOffset);
                    continue;
                }

                operations.Add(_consumer.StartProcess(record));
                var line = DecodeOrReject(record, cancellationToken);
                rejected += line is null ? 1 : 0;
                batch.Add(record.TopicPartitionOffset, line);
            }

            var newLines = _store.Write(batch);
            _stats.Written(batch.Lines.Count, newLines, rejected);
            Tell(batch);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            operations.ForEach(operation => operation.Complete(failure));
        }
    }

    private OrderLine? DecodeOrReject(ConsumeResult<byte[], byte[]> record, CancellationToken cancellationToken)
    {
        try
        {
            return _decoder.Decode(record);
        }
        catch (UndecodableRecordException exception)
        {
            _deadLetters.SendAsync(record, exception.Message, cancellationToken).GetAwaiter().GetResult();
            return null;
        }
    }

    private void Tell(LedgerBatch batch)
    {
        foreach (var (partition, next) in batch.Next)
        {
            // A partition that went to another consumer meanwhile is that one's to tell.
            if (_consumer.Client.Assignment.Contains(partition))
            {
                _consumer.Client.StoreOffset(new TopicPartitionOffset(partition, next));
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The topic {Topic} with the id {Id} is not what the ledger was read from: it is read from its beginning, and the {Lines} lines of the ledger stay")]
    private partial void NotReadBefore(string topic, string id, long lines);
}
