using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Broker;
using Streaming.Contracts;
using Streaming.Tests;

namespace Streaming.SchemaRegistry.Tests.Interop;

/// <summary>JavaScript's clients read through broker and registry what we write, and write what we read.</summary>
public sealed class NodeClientTests
{
    private const int Count = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Kafkajs_and_its_registry_client()
    {
        NodeScript.Require("kafkajs", "@kafkajs/confluent-schema-registry");
        return RoundTripAsync("kafkajs.js");
    }

    [Fact]
    public Task Confluents_clients()
    {
        NodeScript.Require("@confluentinc/schemaregistry", "@confluentinc/kafka-javascript/build/Release/confluent-kafka-javascript.node");
        return RoundTripAsync("confluent.js");
    }

    private static async Task RoundTripAsync(string script)
    {
        await using var broker = KafkaBroker.Start(new KafkaBrokerOptions { Port = 0 });
        await using var registry = await RunningRegistry.StartAsync(broker.BootstrapServers);
        using var client = new SchemaRegistryClient(registry.Http);
        var orders = Enumerable.Range(0, Count).Select(Order).ToList();
        using (var producer = new ProducerBuilder<string, OrderLine>(new ProducerConfig { BootstrapServers = broker.BootstrapServers })
            .SetValueSerializer(new AvroSerializer<OrderLine>(client)).Build())
        {
            foreach (var order in orders)
            {
                await producer.ProduceAsync("orders", new() { Key = order.InvoiceNo, Value = order }, Cancel);
            }
        }

        var seen = await NodeScript.RunAsync(script, [broker.BootstrapServers, registry.Http.BaseAddress!.ToString().TrimEnd('/'), "orders", "copies", $"{Count}"]);

        Assert.Equal(orders.Select(order => $$"""{"invoiceNo":"{{order.InvoiceNo}}","quantity":{{order.Quantity}}}"""), seen.Where(line => line.StartsWith("{\"invoiceNo\"", StringComparison.Ordinal)));
        using var consumer = new ConsumerBuilder<string, OrderLine>(new ConsumerConfig { BootstrapServers = broker.BootstrapServers, GroupId = "g" })
            .SetValueDeserializer(new AvroDeserializer<OrderLine>(client).AsSyncOverAsync()).Build();
        consumer.Assign(new TopicPartitionOffset("copies", 0, Offset.Beginning));
        Assert.Equal(orders, Enumerable.Range(0, Count).Select(_ => consumer.Consume(Cancel).Message.Value));
    }

    private static OrderLine Order(int i) => new()
    {
        Id = $"id-{i}",
        InvoiceNo = $"5363{i:00}",
        StockCode = "85123A",
        Description = i % 3 == 0 ? null : $"LANTERN № {i}",
        Quantity = i - 5,
        InvoiceDate = new DateTimeOffset(2010, 12, 1, 8, i, 0, TimeSpan.Zero),
        UnitPrice = (i - 2) * 1.275m,
        CustomerId = i % 2 == 0 ? null : 17850 + i,
        Country = "United Kingdom",
        Kind = i < 5 ? OrderKind.Cancellation : OrderKind.Sale,
    };
}
