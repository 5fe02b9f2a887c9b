using System.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Avro;
using Streaming.Broker;
using Streaming.Contracts;

namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>A broker with the topics of the revenue job, and a folder.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly KafkaBroker _broker;

    public TestCluster(int partitions = 3)
    {
        var options = new KafkaBrokerOptions { Port = 0, AutoCreateTopics = false };
        options.Topics.Add(new TopicOptions { Name = "orders", Partitions = partitions });
        options.Topics.Add(new TopicOptions { Name = "revenue", Partitions = 3 });
        options.Topics.Add(new TopicOptions { Name = "orders.dlq" });
        _broker = KafkaBroker.Start(options);
    }

    public TemporaryFolder Folder { get; } = new();

    public MemoryRegistry Registry { get; } = new();

    public string Servers => _broker.BootstrapServers;

    /// <summary>Deletes the orders and makes their topic anew.</summary>
    public async Task RenewOrdersAsync(int partitions)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = Servers }).Build();
        await admin.DeleteTopicsAsync(["orders"]);
        await admin.CreateTopicsAsync([new TopicSpecification { Name = "orders", NumPartitions = partitions }]);
    }

    /// <summary>Deletes the records of the first partition before an offset.</summary>
    public async Task DeleteOrdersAsync(long before)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = Servers }).Build();
        await admin.DeleteRecordsAsync([new TopicPartitionOffset("orders", 0, before)]);
    }

    public async Task GrowOrdersAsync(int partitions)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = Servers }).Build();
        await admin.CreatePartitionsAsync([new PartitionsSpecification { Topic = "orders", IncreaseTo = partitions }]);
    }

    /// <summary>Sends values to a partition of orders each, in this order.</summary>
    public void Send(IEnumerable<(int Partition, byte[]? Value)> records)
    {
        using var producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = Servers, LingerMs = 1, EnableIdempotence = true }).Build();
        foreach (var (partition, value) in records)
        {
            producer.Produce(new TopicPartition("orders", partition), new Message<byte[], byte[]> { Key = [1], Value = value! });
        }

        Assert.Equal(0, producer.Flush(Limit));
    }

    public void Send(IEnumerable<(int Partition, OrderLine Line)> lines) => Send(lines.Select(line => (line.Partition, (byte[]?)line.Line.Bytes(Registry))));

    /// <summary>All records of a topic, copies and all.</summary>
    public List<Message<byte[], byte[]>> Read(string topic)
    {
        var config = new ConsumerConfig { BootstrapServers = Servers, GroupId = "test", EnablePartitionEof = true, EnableAutoCommit = false };
        using var consumer = new ConsumerBuilder<byte[], byte[]>(config).Build();
        using var admin = new DependentAdminClientBuilder(consumer.Handle).Build();
        var partitions = admin.GetMetadata(Limit).Topics.Single(candidate => candidate.Topic == topic).Partitions.Count;
        consumer.Assign(Enumerable.Range(0, partitions).Select(partition => new TopicPartitionOffset(topic, partition, Offset.Beginning)));
        var records = new List<Message<byte[], byte[]>>();
        for (var open = partitions; open > 0;)
        {
            var result = consumer.Consume(Limit) ?? throw new TimeoutException($"{topic} does not come to its end.");
            if (result.IsPartitionEOF)
            {
                open--;
            }
            else
            {
                records.Add(result.Message);
            }
        }

        consumer.Close();
        return records;
    }

    /// <summary>The records of revenue by their key, which may stand there once.</summary>
    public SortedDictionary<string, string> Windows(ISchemaRegistryClient? registry = null)
    {
        var windows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in Read("revenue"))
        {
            var window = Orders.Window(record.Value, registry ?? Registry);
            Assert.Equal(TimeSpan.FromMinutes(10), window.WindowEnd - window.WindowStart);
            windows.Add(Encoding.UTF8.GetString(record.Key), FormattableString.Invariant($"{window.Orders} {window.Items} {window.Revenue:F3}"));
        }

        return windows;
    }

    public async ValueTask DisposeAsync()
    {
        await _broker.DisposeAsync();
        Folder.Dispose();
    }
}
