using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Streaming.Broker;

namespace Streaming.SchemaRegistry.Tests;

public sealed class LookUpRateTests
{
    private const int Connections = 8;
    private const int PerConnection = 2_500;
    private const string OrderSchema = """{"type":"record","name":"Order","fields":[{"name":"id","type":"string"},{"name":"quantity","type":"int"},{"name":"country","type":"string"}]}""";

    [Fact]
    public async Task Schemas_are_looked_up_by_id_at_a_rate_that_many_clients_need()
    {
        await using var broker = KafkaBroker.Start(new KafkaBrokerOptions { Port = 0 });
        using var registry = await RegistryProcess.StartAsync(broker.BootstrapServers);
        using var client = new Avro.SchemaRegistryClient(new Avro.SchemaRegistryClientOptions { Url = registry.Url });
        await client.RegisterSchemaAsync("s", Avro.Schemas.AvroSchema.Parse(OrderSchema).ToJson(), cancellationToken: TestContext.Current.CancellationToken);

        await AskAsync(registry.Url, PerConnection);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync(registry.Url, PerConnection)));
        var rate = Connections * PerConnection / Stopwatch.GetElapsedTime(started).TotalSeconds;

        TestContext.Current.TestOutputHelper!.WriteLine($"{rate:F0} look-ups per second");
        // Ten thousand on two cores of one's own; here others may be at work.
        Assert.InRange(rate, 1_000, double.MaxValue);
    }

    // A socket and no HTTP client: it would take more of the two cores than the registry does.
    private static async Task AskAsync(Uri url, int times)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var request = Encoding.ASCII.GetBytes($"GET /schemas/ids/1 HTTP/1.1\r\nHost: {url.Authority}\r\n\r\n");
        var buffer = new byte[4096];
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);
        // Every answer is as long as the first one; its end is the object's.
        var length = await stream.ReadAtLeastAsync(buffer, 200, throwOnEndOfStream: true, TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 200 OK", Encoding.ASCII.GetString(buffer, 0, length), StringComparison.Ordinal);
        while (!Encoding.ASCII.GetString(buffer, 0, length).EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal) && buffer[length - 1] != '}')
        {
            length += await stream.ReadAsync(buffer.AsMemory(length), TestContext.Current.CancellationToken);
        }

        for (var i = 1; i < times; i++)
        {
            await stream.WriteAsync(request, TestContext.Current.CancellationToken);
            await stream.ReadExactlyAsync(buffer.AsMemory(0, length), TestContext.Current.CancellationToken);
        }
    }
}
