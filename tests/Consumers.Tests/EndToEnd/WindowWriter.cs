using System.Text;
using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Contracts;

namespace Streaming.Consumers.Tests.EndToEnd;

/// <summary>Writes to the topic <c>revenue</c>, as the job does.</summary>
internal sealed class WindowWriter : IDisposable
{
    private readonly SchemaRegistryClient _registry;
    private readonly AvroSerializer<RevenueWindow> _serializer;
    private readonly IProducer<byte[], byte[]> _producer;

    public WindowWriter(Platform platform)
    {
        _registry = new SchemaRegistryClient(new SchemaRegistryClientOptions { Url = platform.RegistryUrl });
        _serializer = new AvroSerializer<RevenueWindow>(_registry);
        _producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = platform.Servers, ReconnectBackoffMaxMs = 500, LingerMs = 1 }).Build();
    }

    public static string KeyOf(RevenueWindow window) => $"{window.Country}|{window.WindowStart.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";

    public async Task WriteAsync(params RevenueWindow[] windows)
    {
        foreach (var window in windows)
        {
            var value = await _serializer.SerializeAsync(window, new SerializationContext(MessageComponentType.Value, "revenue"));
            await WriteAsync(KeyOf(window), value);
        }
    }

    public Task WriteAsync(string? key, byte[]? value) => _producer.ProduceAsync(
        "revenue",
        new Message<byte[], byte[]> { Key = key is null ? null! : Encoding.UTF8.GetBytes(key), Value = value! },
        TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _producer.Dispose();
        _registry.Dispose();
    }
}
