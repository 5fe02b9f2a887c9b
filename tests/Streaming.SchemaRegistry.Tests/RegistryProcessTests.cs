using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Contracts;

namespace Streaming.SchemaRegistry.Tests;

public sealed class RegistryProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_go_from_serializer_to_deserializer_through_the_registry()
    {
        using var registry = await RegistryProcess.StartAsync(_folder);
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
            using var registry = await RegistryProcess.StartAsync(_folder);
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

        using var restarted = await RegistryProcess.StartAsync(_folder);
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
        using var registry = await RegistryProcess.StartAsync(_folder);
        using var other = new TemporaryFolder();

        var sameFolder = await RegistryProcess.RunAsync(_folder.Path, RegistryProcess.AnyPort);
        var samePort = await RegistryProcess.RunAsync(other.Path, registry.Url);
        var noFolder = await RegistryProcess.RunAsync(" ", RegistryProcess.AnyPort);

        Assert.Equal(
            (1, $"The schema registry cannot start: the data directory {_folder.Path} cannot be used (The process cannot access the file '{_folder.Path}/lock' because it is being used by another process.). Stop the other registry that uses it, or name another folder with SchemaRegistry__DataDirectory.\n"),
            sameFolder);
        Assert.Equal(
            (1, $"The schema registry cannot start: Failed to bind to address {registry.Url.ToString().TrimEnd('/')}: address already in use. Choose another address with --urls or ASPNETCORE_URLS.\n"),
            samePort);
        Assert.Equal((1, "The schema registry cannot start: SchemaRegistry:DataDirectory is empty: name the folder for the registry's data.\n"), noFolder);
    }

    public void Dispose() => _folder.Dispose();

    private static SchemaRegistryClient Client(RegistryProcess registry) =>
        new(new SchemaRegistryClientOptions { Url = registry.Url, RetryDelay = TimeSpan.Zero });
}
