using System.Buffers.Binary;
using System.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Streaming.Avro;
using Streaming.Avro.Schemas;
using Streaming.Broker;
using Streaming.SchemaRegistry;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>The embedded broker and registry in this process, in memory, with topics, messages and schemas like those of the orders.</summary>
internal sealed class StreamsCluster : IAsyncDisposable
{
    public const string OrderSchema = """{"type":"record","name":"OrderLine","fields":[{"name":"id","type":"string"},{"name":"country","type":"string"},{"name":"quantity","type":"int"}]}""";
    public const string NextOrderSchema = """{"type":"record","name":"OrderLine","fields":[{"name":"id","type":"string"},{"name":"country","type":"string"},{"name":"quantity","type":"int"},{"name":"note","type":["null","string"],"default":null}]}""";
    private readonly KafkaBrokerOptions _options;
    private readonly HttpClient _http;
    private KafkaBroker _broker;
    private WebApplication? _registry;

    private StreamsCluster(KafkaBroker broker, KafkaBrokerOptions options)
    {
        (_broker, _options) = (broker, options);
        Admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = Servers }).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
        Producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = Servers, LingerMs = 0 }).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
        _http = new HttpClient();
    }

    public string Servers => _broker.BootstrapServers;

    public string RegistryUrl => _registry!.Urls.Single();

    public IAdminClient Admin { get; }

    public IProducer<byte[], byte[]> Producer { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<StreamsCluster> StartAsync(bool withRegistry = false)
    {
        var options = new KafkaBrokerOptions { AutoCreateTopics = false };
        var broker = await KafkaBroker.StartAsync(options, cancellationToken: Cancelled);
        options.Port = int.Parse(broker.BootstrapServers.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        var cluster = new StreamsCluster(broker, options);
        if (withRegistry)
            await cluster.StartRegistryAsync();
        return cluster;
    }

    /// <summary>Settings that tell the dashboard where this is.</summary>
    public (string Key, string Value)[] Settings =>
        [("Streams:Kafka:BootstrapServers", Servers), .. _registry is null ? Array.Empty<(string, string)>() : [("Streams:SchemaRegistry:Url", RegistryUrl)]];

    public Task CreateAsync(string topic, int partitions = 1) => Admin.CreateTopicsAsync([new TopicSpecification { Name = topic, NumPartitions = partitions, ReplicationFactor = 1 }]);

    /// <summary>Creates topics <c>topic-0000</c> and so on.</summary>
    public async Task FillWithTopicsAsync(int count, int partitions)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(500))
            await Admin.CreateTopicsAsync(some.Select(i => new TopicSpecification { Name = $"topic-{i:0000}", NumPartitions = partitions, ReplicationFactor = 1 }));
    }

    /// <summary>Makes groups <c>group-000</c> and so on, each at the beginning of a topic's first partition.</summary>
    public Task FillWithGroupsAsync(int count, string topic) => Task.WhenAll(Enumerable.Range(0, count).Select(i => Admin.AlterConsumerGroupOffsetsAsync(
        [new ConsumerGroupTopicPartitionOffsets($"group-{i:000}", [new TopicPartitionOffset(topic, 0, 0)])])));

    /// <summary>Sends a message of text, or of no value.</summary>
    public Task SendAsync(string topic, string? key, string? value, int partition = 0, DateTimeOffset? time = null, params (string Name, string Value)[] headers) =>
        SendAsync(topic, key, value is null ? null : Encoding.UTF8.GetBytes(value), partition, time, headers);

    public Task SendAsync(string topic, string? key, byte[]? value, int partition = 0, DateTimeOffset? time = null, params (string Name, string Value)[] headers)
    {
        var message = new Message<byte[], byte[]> { Key = key is null ? null! : Encoding.UTF8.GetBytes(key), Value = value!, Headers = [] };
        if (time is { } at)
            message.Timestamp = new Timestamp(at);
        foreach (var (name, text) in headers)
            message.Headers.Add(name, Encoding.UTF8.GetBytes(text));
        return Producer.ProduceAsync(new TopicPartition(topic, partition), message, Cancelled);
    }

    /// <summary>Registers a schema.</summary>
    /// <returns>Its id.</returns>
    public async Task<int> RegisterAsync(string subject, string schema)
    {
        using var client = new SchemaRegistryClient(_http, new() { Url = new Uri(RegistryUrl) });
        return await client.RegisterSchemaAsync(subject, schema, cancellationToken: Cancelled);
    }

    /// <summary>A value in the registry's wire format.</summary>
    public static byte[] Encode(int id, string schema, string json)
    {
        var head = new byte[5];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), id);
        return [.. head, .. AvroJson.ToBytes(AvroSchema.Parse(schema), json)];
    }

    /// <summary>A member of a group that reads everything of a topic and commits it, until it is disposed of.</summary>
    public async Task<IDisposable> JoinAsync(string group, string topic, int messages)
    {
        var config = new ConsumerConfig { BootstrapServers = Servers, GroupId = group, ClientId = $"{group}-client", EnableAutoCommit = false, AutoOffsetReset = AutoOffsetReset.Earliest };
        var consumer = new ConsumerBuilder<byte[], byte[]>(config).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
        consumer.Subscribe(topic);
        await Task.Run(
            () =>
            {
                for (var read = 0; read < messages; read++)
                    consumer.Commit(consumer.Consume(Cancelled));
            },
            Cancelled);
        return new GroupMembership(consumer);
    }

    /// <summary>Ends the broker, as when its process is killed.</summary>
    public ValueTask LeaveAsync() => _broker.DisposeAsync();

    /// <summary>Starts an empty broker on the same port.</summary>
    public async Task ReturnAsync() => _broker = await KafkaBroker.StartAsync(_options, cancellationToken: Cancelled);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Producer.Dispose();
        Admin.Dispose();
        if (_registry is not null)
            await _registry.DisposeAsync();
        await _broker.DisposeAsync();
    }

    private async Task StartRegistryAsync()
    {
        var builder = RegistryApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--SchemaRegistry:BootstrapServers", Servers, "--Logging:LogLevel:Default", nameof(LogLevel.None)]);
        _registry = RegistryApplication.Build(builder);
        await _registry.StartAsync(Cancelled);
    }
}
