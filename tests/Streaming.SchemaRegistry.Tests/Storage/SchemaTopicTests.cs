using System.Text;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Streaming.Broker;

namespace Streaming.SchemaRegistry.Tests.Storage;

public sealed class SchemaTopicTests : IDisposable
{
    private const string A = """{"type":"record","name":"A","fields":[{"name":"x","type":"int"}]}""";
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_those_of_other_registries()
    {
        await using var broker = StartBroker();
        await using (var registry = await RunningRegistry.StartAsync(broker.BootstrapServers))
        {
            await registry.SendAsync("PUT", "/config", """{"compatibility":"FULL"}""");
            await registry.SendAsync("PUT", "/mode/s", """{"mode":"READWRITE"}""");
            await registry.RegisterAsync("s", "\"int\"");
            await registry.SendAsync("DELETE", "/mode/s");
            await registry.SendAsync("DELETE", "/subjects/s");
            await registry.SendAsync("DELETE", "/subjects/s?permanent=true");
        }

        Assert.Equal(
            [
                """{"keytype":"CONFIG","magic":0} {"compatibilityLevel":"FULL"}""",
                """{"keytype":"MODE","subject":"s","magic":0} {"mode":"READWRITE"}""",
                """{"keytype":"SCHEMA","subject":"s","version":1,"magic":1} {"subject":"s","version":1,"id":1,"schema":"\"int\"","deleted":false}""",
                """{"keytype":"MODE","subject":"s","magic":0} null""",
                """{"keytype":"DELETE_SUBJECT","subject":"s","magic":0} {"subject":"s","version":1}""",
                """{"keytype":"NOOP","magic":0} {"id":1}""",
                """{"keytype":"SCHEMA","subject":"s","version":1,"magic":1} null""",
                """{"keytype":"DELETE_SUBJECT","subject":"s","magic":0} null""",
            ],
            Records(broker, 8));
    }

    [Fact]
    public async Task A_topic_that_another_registry_wrote_is_taken_over()
    {
        await using var broker = StartBroker();
        await CreateAsync(broker, "_schemas", partitions: 1, "compact");
        using (var producer = new ProducerBuilder<string, string?>(new ProducerConfig { BootstrapServers = broker.BootstrapServers }).Build())
        {
            foreach (var (key, value) in new (string, string?)[]
            {
                ("""{"keytype":"NOOP","magic":0}""", null),
                ("""{"keytype":"SCHEMA","subject":"s","version":1,"magic":1}""", """{"subject":"s","version":1,"id":5,"md5":"7n5/8Aqt5p4=","schema":"\"int\"","deleted":false,"ts":1}"""),
                ("""{"keytype":"SCHEMA","subject":"p","version":1,"magic":1}""", """{"subject":"p","version":1,"id":6,"schemaType":"PROTOBUF","schema":"syntax","deleted":false}"""),
                ("""{"keytype":"SCHEMA","subject":"s","version":2,"magic":1}""", """{"subject":"s","version":2,"id":7,"schema":"\"long\"","deleted":true}"""),
                ("""{"keytype":"CONFIG","subject":null,"magic":0}""", """{"compatibilityLevel":"NONE"}"""),
                ("""{"keytype":"SOMETHING_NEW","magic":0}""", "{}"),
            })
            {
                await producer.ProduceAsync("_schemas", new() { Key = key, Value = value }, Cancel);
            }
        }

        await using var registry = await RunningRegistry.StartAsync(broker.BootstrapServers);

        Assert.Equal("200 [1,2]", await registry.SendAsync("GET", "/subjects/s/versions?deleted=true"));
        Assert.Equal("""200 {"compatibilityLevel":"NONE"}""", await registry.SendAsync("GET", "/config"));
        Assert.Equal("""200 {"id":8}""", await registry.RegisterAsync("t", "\"string\""));
    }

    [Fact]
    public async Task Another_writers_records_are_seen()
    {
        await using var broker = StartBroker();
        await using var first = await RunningRegistry.StartAsync(broker.BootstrapServers);
        await using var second = await RunningRegistry.StartAsync(broker.BootstrapServers);

        await first.RegisterAsync("a", A);
        await second.SendAsync("PUT", "/config/b", """{"compatibility":"NONE"}""");

        Assert.Equal("""200 ["a"]""", await second.SendAsync("GET", "/subjects"));
    }

    [Fact]
    public async Task While_the_broker_is_away_nothing_is_taken_and_nothing_forgotten()
    {
        var broker = StartBroker();
        try
        {
            await using var registry = await RunningRegistry.StartAsync(broker.BootstrapServers);
            await registry.RegisterAsync("s", A);
            var port = int.Parse(broker.BootstrapServers.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
            await broker.DisposeAsync();

            Assert.StartsWith("""500 {"error_code":50001,"message":"Error in the backend data store: the topic _schemas at """, await registry.RegisterAsync("t", "\"int\""), StringComparison.Ordinal);
            Assert.Equal("""200 ["s"]""", await registry.SendAsync("GET", "/subjects"));
            broker = StartBroker(port);
            string answer;
            do
            {
                // The client needs a moment to find the broker again.
                answer = await registry.RegisterAsync("u", "\"long\"");
            }
            while (answer.StartsWith("500", StringComparison.Ordinal));

            Assert.Equal("""200 {"id":2}""", answer);
        }
        finally
        {
            await broker.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_topic_of_another_kind_ends_the_start()
    {
        await using var broker = StartBroker();
        await CreateAsync(broker, "two", partitions: 2, "compact");
        await CreateAsync(broker, "passing", partitions: 1, "delete");
        await CreateAsync(broker, "orders", partitions: 1, "compact");
        using (var producer = new ProducerBuilder<string, string>(new ProducerConfig { BootstrapServers = broker.BootstrapServers }).Build())
        {
            await producer.ProduceAsync("orders", new() { Key = "k", Value = "v" }, Cancel);
        }

        Assert.Equal(
            "the topic two has 2 partitions; schemas need one for their order. Name another topic with SchemaRegistry__Topic.",
            await RefusedAsync("two"));
        Assert.Equal("the topic passing has the cleanup.policy delete, which deletes schemas by age. Set it to compact.", await RefusedAsync("passing"));
        Assert.StartsWith("the record at offset 0 of the topic orders at localhost:", await RefusedAsync("orders"), StringComparison.Ordinal);

        async Task<string> RefusedAsync(string topic) => (await Assert.ThrowsAsync<RegistryStartException>(
            () => RunningRegistry.StartAsync(broker.BootstrapServers, "--SchemaRegistry:Topic", topic))).Message;
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_ends_the_start() => Assert.Matches(
        "^Kafka at localhost:1 does not answer \\(.*\\)\\. Start it, or name another with SchemaRegistry__BootstrapServers\\.$",
        (await Assert.ThrowsAsync<RegistryStartException>(
            () => RunningRegistry.StartAsync("localhost:1", "--SchemaRegistry:StartTimeout", "00:00:01"))).Message);

    public void Dispose() => _folder.Dispose();

    private static async Task CreateAsync(KafkaBroker broker, string topic, int partitions, string cleanupPolicy)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = broker.BootstrapServers }).Build();
        await admin.CreateTopicsAsync([new TopicSpecification { Name = topic, NumPartitions = partitions, Configs = new() { ["cleanup.policy"] = cleanupPolicy } }]);
    }

    private static List<string> Records(KafkaBroker broker, int count)
    {
        using var consumer = new ConsumerBuilder<string, byte[]?>(new ConsumerConfig { BootstrapServers = broker.BootstrapServers, GroupId = "g" }).Build();
        consumer.Assign(new TopicPartitionOffset("_schemas", 0, Offset.Beginning));
        return [.. Enumerable.Range(0, count).Select(_ => consumer.Consume(Cancel).Message)
            .Select(message => $"{message.Key} {(message.Value is null ? "null" : Encoding.UTF8.GetString(message.Value))}")];
    }

    private KafkaBroker StartBroker(int port = 0) => KafkaBroker.Start(new KafkaBrokerOptions { Port = port, DataDirectory = _folder.Path });
}
