using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Broker.Tests.Conformance;

/// <summary>Confluent.Kafka against a broker, on a topic and group of its own.</summary>
internal sealed class ConfluentClient(string servers) : IDisposable
{
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(60);

    private readonly List<IDisposable> _open = [];

    public string Topic { get; } = $"t-{Guid.NewGuid():N}";

    public TopicPartition Partition => new(Topic, 0);

    public IAdminClient Admin => field ??= Opened(new AdminClientBuilder(new AdminClientConfig { BootstrapServers = servers }).SetLogHandler((_, _) => { }).Build());

    public Task CreateAsync(int partitions = 1, Dictionary<string, string>? configs = null) =>
        Admin.CreateTopicsAsync([new TopicSpecification { Name = Topic, NumPartitions = partitions, ReplicationFactor = 1, Configs = configs }]);

    public IProducer<string, string> Producer(ProducerConfig? config = null)
    {
        config ??= new();
        config.BootstrapServers = servers;
        return Opened(new ProducerBuilder<string, string>(config).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build());
    }

    public IProducer<string, string> TransactionalProducer()
    {
        var producer = Producer(new() { TransactionalId = Topic });
        producer.InitTransactions(Wait);
        return producer;
    }

    public IConsumer<string, string> Consumer(ConsumerConfig? config = null)
    {
        config ??= new();
        config.BootstrapServers = servers;
        config.GroupId = Topic;
        config.AutoOffsetReset = AutoOffsetReset.Earliest;
        config.EnableAutoCommit = false;
        return Opened(new ConsumerBuilder<string, string>(config).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build());
    }

    public void Fill(int count, ProducerConfig? config = null, long timestamp = 1_000_000)
    {
        var producer = Producer(config);
        for (var i = 0; i < count; i++)
        {
            producer.Produce(Partition, new() { Key = $"k{i}", Value = $"v{i}", Timestamp = new(timestamp + (10 * i), TimestampType.CreateTime), Headers = [new Header("h", [(byte)i])] });
        }

        Assert.Equal(0, producer.Flush(Wait));
    }

    public List<ConsumeResult<string, string>> Read(int count, ConsumerConfig? config = null)
    {
        var consumer = Consumer(config);
        consumer.Assign(new TopicPartitionOffset(Partition, Offset.Beginning));
        return Take(consumer, count);
    }

    public static List<ConsumeResult<string, string>> Take(IConsumer<string, string> consumer, int count)
    {
        var records = new List<ConsumeResult<string, string>>();
        using var deadline = new CancellationTokenSource(Wait);
        while (records.Count < count)
        {
            records.Add(consumer.Consume(deadline.Token));
        }

        return records;
    }

    /// <summary>Polls consumers until a condition holds.</summary>
    public static void Until(Func<bool> holds, params IConsumer<string, string>[] consumers)
    {
        using var deadline = new CancellationTokenSource(Wait);
        while (!holds())
        {
            deadline.Token.ThrowIfCancellationRequested();
            Array.ForEach(consumers, c => c.Consume(TimeSpan.FromMilliseconds(20)));
        }
    }

    /// <summary>Ends a client before the others.</summary>
    public void End(IDisposable client)
    {
        _open.Remove(client);
        client.Dispose();
    }

    public void Dispose() => _open.ForEach(c => c.Dispose());

    private T Opened<T>(T client)
        where T : IDisposable
    {
        _open.Add(client);
        return client;
    }
}
