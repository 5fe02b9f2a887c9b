namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Topics, messages and schemas of orders, to see how pages look when there is something on them.</summary>
internal static class SampleStreams
{
    private static readonly string[] Countries = ["United Kingdom", "EIRE", "France", "Germany", "Iceland"];

    /// <summary>Topics <c>orders</c> with 60 orders, <c>revenue</c>, and <c>orders.dlq</c> with two dead letters; two versions of the orders' schema.</summary>
    public static async Task FillAsync(StreamsCluster cluster)
    {
        await cluster.CreateAsync("orders", partitions: 6);
        await cluster.CreateAsync("revenue", partitions: 3);
        await cluster.CreateAsync("orders.dlq");
        var id = await cluster.RegisterAsync("orders-value", StreamsCluster.OrderSchema);
        await cluster.RegisterAsync("orders-value", StreamsCluster.NextOrderSchema);
        for (var i = 0; i < 60; i++)
        {
            var order = $$"""{"id":"2010-12-01.csv/{{i}}","country":"{{Countries[i % Countries.Length]}}","quantity":{{i % 7 + 1}}}""";
            await cluster.SendAsync("orders", $"5363{i:00}", StreamsCluster.Encode(id, StreamsCluster.OrderSchema, order), i % 6, headers: ("traceparent", $"00-{OtlpData.Hex(OtlpData.TraceId(SampleTelemetry.CrossingTrace))}-{OtlpData.Hex(OtlpData.SpanId(2))}-01"));
        }
        await cluster.SendAsync("orders.dlq", "536365", "536365,85123A,MUG,six,2010-12-01 08:26:00,2.55,17850.0,United Kingdom", headers:
            [("dlq.reason", "Quantity 'six' is not a whole number"), ("dlq.source", "2010-12-01.csv"), ("dlq.line", "3"), ("dlq.service", "Producers"), ("dlq.attempts", "1"), ("dlq.time", "2026-01-01T00:00:00.000Z")]);
        await cluster.SendAsync("orders.dlq", "536366", [0xFF, 0xFE, 0, 1, 2], headers:
            [("dlq.reason", "The message starts with the byte 0xff instead of 0x00 and a schema id: it is not Avro of a schema registry."), ("dlq.source", "orders"), ("dlq.partition", "4"), ("dlq.offset", "7"), ("dlq.service", "Consumers"), ("dlq.attempts", "1")]);
    }
}
