using System.Diagnostics;
using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Broker;
using Streaming.Contracts;

namespace Streaming.SchemaRegistry.Tests;

public sealed class RegistryProcessTests : IAsyncDisposable
{
    private readonly KafkaBroker _broker = KafkaBroker.Start(new KafkaBrokerOptions { Port = 0 });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_go_from_serializer_to_deserializer_through_the_registry()
    {
        using var registry = await RegistryProcess.StartAsync(_broker.BootstrapServers);
        using var producers = Client(registry);
        using var consumers = Client(registry);
        var context = new SerializationContext(MessageComponentType.Value, "orders");
        var order = new OrderLine
        {
            Id = "1",
            InvoiceNo = "C536365",
            StockCode = "D",
            Quantity = -1,
            InvoiceDate = new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero),
            UnitPrice = 27.505m,
            Country = "United Kingdom",
            Kind = OrderKind.Cancellation,
        };

        var message = await new AvroSerializer<OrderLine>(producers).SerializeAsync(order, context);
        var read = new AvroDeserializer<OrderLine>(consumers).Deserialize(message, isNull: false, context);

        Assert.Equal(order, read);
        Assert.Equal(["orders-value"], await consumers.GetSubjectsAsync(Cancel));
        var latest = await consumers.GetLatestSchemaAsync("orders-value", Cancel);
        Assert.Equal((1, 1), (latest.Version, latest.Id));
        Assert.Contains("\"doc\":\"Price of one item in pounds sterling.\"", latest.Schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_survives_a_kill()
    {
        var answered = new List<(string Subject, int Id)>();
        for (var round = 0; round < 2; round++)
        {
            using var registry = await RegistryProcess.StartAsync(_broker.BootstrapServers);
            using var client = Client(registry);
            var registering = Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
            {
                for (var i = 0; ; i++)
                {
                    var subject = $"r{round}-w{worker}-{i}";
                    var id = await client.RegisterSchemaAsync(subject, $$"""{"type":"fixed","name":"{{subject.Replace('-', '_')}}","size":1}""", cancellationToken: Cancel);
                    lock (answered)
                    {
                        answered.Add((subject, id));
                        if (answered.Count == 100 * (round + 1))
                        {
                            registry.Kill();
                        }
                    }
                }
            })).ToArray();
            await Task.WhenAll(registering.Select(task => Assert.ThrowsAsync<SchemaRegistryException>(() => task)));
        }

        using var restarted = await RegistryProcess.StartAsync(_broker.BootstrapServers);
        using var reader = Client(restarted);
        Assert.Equal(answered.Count, answered.Select(item => item.Id).Distinct().Count());
        foreach (var (subject, id) in answered)
        {
            Assert.Equal(id, (await reader.GetLatestSchemaAsync(subject, Cancel)).Id);
        }
    }

    [Fact]
    public async Task A_start_that_fails_says_why_in_one_line_and_exits_with_1()
    {
        using var registry = await RegistryProcess.StartAsync(_broker.BootstrapServers);

        var samePort = await RegistryProcess.RunAsync(_broker.BootstrapServers, registry.Url);
        var noBroker = await RegistryProcess.RunAsync(" ", RegistryProcess.AnyPort);

        Assert.Equal(
            (1, $"The schema registry cannot start: Failed to bind to address {registry.Url.ToString().TrimEnd('/')}: address already in use. Choose another address with --urls or ASPNETCORE_URLS.\n"),
            samePort);
        Assert.Equal((1, "The schema registry cannot start: SchemaRegistry:BootstrapServers is empty: name Kafka's addresses, as localhost:9092.\n"), noBroker);
    }

    [Fact]
    public async Task Ten_thousand_schemas_survive_a_kill_and_are_there_within_two_seconds()
    {
        using (var registry = await RegistryProcess.StartAsync(_broker.BootstrapServers))
        {
            using var client = Client(registry);
            await Parallel.ForAsync(0, 1_000, Cancel, async (subject, cancel) =>
            {
                for (var version = 0; version < 10; version++)
                {
                    await client.RegisterSchemaAsync($"s{subject}", Wide(subject, version), cancellationToken: cancel);
                }
            });
            registry.Kill();
        }

        var started = Stopwatch.GetTimestamp();
        using var restarted = await RegistryProcess.StartAsync(_broker.BootstrapServers);
        var took = Stopwatch.GetElapsedTime(started);

        TestContext.Current.TestOutputHelper!.WriteLine($"restart with 10,000 schemas: {took.TotalMilliseconds:F0} ms");
        // Two seconds on a machine of one's own; here others may be at work.
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        using var reader = Client(restarted);
        Assert.Equal(1_000, (await reader.GetSubjectsAsync(Cancel)).Count);
        Assert.Equal(Enumerable.Range(1, 10), await reader.GetVersionsAsync("s999", Cancel));
        var ids = new HashSet<int>();
        for (var version = 1; version <= 10; version++)
        {
            ids.Add((await reader.GetRegisteredSchemaAsync("s999", version, Cancel)).Id);
        }

        Assert.Equal(10, ids.Count);
    }

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    private static string Wide(int subject, int version)
    {
        var fields = Enumerable.Range(0, 10 + version).Select(field => $$"""{"name":"field{{field}}","type":["null","string"],"default":null}""");
        return $$"""{"type":"record","name":"Record{{subject}}","fields":[{{string.Join(',', fields)}}]}""";
    }

    private static SchemaRegistryClient Client(RegistryProcess registry) =>
        new(new SchemaRegistryClientOptions { Url = registry.Url, RetryDelay = TimeSpan.Zero });
}
