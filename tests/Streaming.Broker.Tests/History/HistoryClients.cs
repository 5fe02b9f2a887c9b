using System.Globalization;
using Confluent.Kafka;

namespace Streaming.Broker.Tests.History;

/// <summary>Clients that write their doings into a history while the broker comes and goes.</summary>
internal sealed class HistoryClients(string servers, ClientHistory history, int seed)
{
    public const string Topic = "history";
    public const string Group = "history-group";
    public const int Partitions = 3;

    private const string TransactionalId = "history-transactions";
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    /// <summary>Sends single values until it is stopped; each acknowledged one is there for ever.</summary>
    public void Produce(CancellationToken stop)
    {
        using var producer = Build(new() { EnableIdempotence = true, LingerMs = 1, MessageTimeoutMs = 120_000 });
        var random = new Random(seed);
        while (!stop.IsCancellationRequested)
        {
            var sent = history.Send(random.Next(Partitions), transactional: false);
            Produce(producer, sent, () => sent.Outcome = SendOutcome.Committed);
            if (random.Next(20) == 0)
            {
                producer.Flush(stop.IsCancellationRequested ? Wait : TimeSpan.FromMilliseconds(20));
            }
        }

        Assert.Equal(0, producer.Flush(TimeSpan.FromSeconds(120)));
    }

    /// <summary>Runs transactions, some of them aborted, until it is stopped; then none is open.</summary>
    public void RunTransactions(CancellationToken stop)
    {
        var random = new Random(seed + 1);
        while (!stop.IsCancellationRequested)
        {
            using var producer = Build(new() { TransactionalId = TransactionalId, TransactionTimeoutMs = 60_000 });
            try
            {
                producer.InitTransactions(Wait);
                while (!stop.IsCancellationRequested)
                {
                    RunTransaction(producer, random);
                }
            }
            catch (KafkaException)
            {
                // The outcome of what was open stays unknown; the next producer fences this one.
            }
        }

        using var last = Build(new() { TransactionalId = TransactionalId });
        last.InitTransactions(TimeSpan.FromSeconds(120));
    }

    /// <summary>Reads all committed values, by itself, until it is stopped.</summary>
    public void Read(string reader, CancellationToken stop)
    {
        using var consumer = Consumer(new() { GroupId = reader });
        consumer.Assign(Enumerable.Range(0, Partitions).Select(p => new TopicPartitionOffset(Topic, p, Offset.Beginning)));
        while (!stop.IsCancellationRequested)
        {
            Receive(reader, Poll(consumer));
        }
    }

    /// <summary>Reads as a member of a group and commits; it may be given records again that it had not committed.</summary>
    public void ReadInGroup(CancellationToken stop)
    {
        using var consumer = Consumer(new() { GroupId = Group, SessionTimeoutMs = 10_000, AutoOffsetReset = AutoOffsetReset.Earliest });
        consumer.Subscribe(Topic);
        while (!stop.IsCancellationRequested)
        {
            if (Poll(consumer) is not { } record || record.IsPartitionEOF)
            {
                continue;
            }

            try
            {
                consumer.Commit(record);
                history.CommittedOffsets.AddOrUpdate(record.Partition.Value, record.Offset + 1, (_, known) => Math.Max(known, record.Offset + 1));
                history.Advance();
            }
            catch (KafkaException)
            {
                // Not acknowledged, so nothing was promised.
            }
        }
    }

    /// <summary>Reads every partition to its end, once; answers the committed offsets of the group.</summary>
    public IReadOnlyDictionary<int, long> ReadToTheEnd(string reader)
    {
        using var consumer = Consumer(new() { GroupId = Group, EnablePartitionEof = true });
        consumer.Assign(Enumerable.Range(0, Partitions).Select(p => new TopicPartitionOffset(Topic, p, Offset.Beginning)));
        HashSet<int> ended = [];
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (ended.Count < Partitions)
        {
            var record = consumer.Consume(deadline.Token);
            Receive(reader, record);
            if (record.IsPartitionEOF)
            {
                ended.Add(record.Partition.Value);
            }
        }

        return consumer.Committed(consumer.Assignment, Wait).ToDictionary(o => o.Partition.Value, o => o.Offset.Value);
    }

    private void RunTransaction(IProducer<Null, string> producer, Random random)
    {
        producer.BeginTransaction();
        var values = Enumerable.Range(0, random.Next(1, 6)).Select(_ => history.Send(random.Next(Partitions), transactional: true)).ToList();
        values.ForEach(v => Produce(producer, v, () => { }));
        if (random.Next(3) == 0)
        {
            producer.AbortTransaction(Wait);
            values.ForEach(v => v.Outcome = SendOutcome.Aborted);
        }
        else
        {
            var asked = ClientHistory.Now;
            values.ForEach(v => v.CommitAsked = asked);
            producer.CommitTransaction(Wait);
            values.ForEach(v => v.Outcome = SendOutcome.Committed);
        }

        history.Advance();
    }

    private void Produce(IProducer<Null, string> producer, Sent sent, Action acknowledged)
    {
        try
        {
            producer.Produce(new TopicPartition(Topic, sent.Partition), new() { Value = sent.Value.ToString(CultureInfo.InvariantCulture) }, report =>
            {
                if (!report.Error.IsError)
                {
                    sent.Offset = report.Offset.Value;
                    acknowledged();
                    history.Advance();
                }
            });
        }
        catch (ProduceException<Null, string> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
        {
            producer.Poll(TimeSpan.FromMilliseconds(50));
        }
    }

    private void Receive(string reader, ConsumeResult<Ignore, string>? record)
    {
        if (record is { IsPartitionEOF: false })
        {
            history.Received.Enqueue(new(reader, record.Partition.Value, record.Offset.Value, int.Parse(record.Message.Value, CultureInfo.InvariantCulture), ClientHistory.Now));
        }
    }

    private static ConsumeResult<Ignore, string>? Poll(IConsumer<Ignore, string> consumer)
    {
        try
        {
            return consumer.Consume(TimeSpan.FromMilliseconds(50));
        }
        catch (ConsumeException)
        {
            // The broker is away, or the topic not there yet.
            return null;
        }
    }

    private IProducer<Null, string> Build(ProducerConfig config)
    {
        config.BootstrapServers = servers;
        config.ReconnectBackoffMs = 10;
        config.ReconnectBackoffMaxMs = 100;
        config.RetryBackoffMs = 10;
        return new ProducerBuilder<Null, string>(config).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
    }

    private IConsumer<Ignore, string> Consumer(ConsumerConfig config)
    {
        config.BootstrapServers = servers;
        config.IsolationLevel = IsolationLevel.ReadCommitted;
        config.AutoOffsetReset ??= AutoOffsetReset.Error;
        config.EnableAutoCommit = false;
        config.ReconnectBackoffMs = 10;
        config.ReconnectBackoffMaxMs = 100;
        return new ConsumerBuilder<Ignore, string>(config).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
    }
}
