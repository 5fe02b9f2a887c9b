using Streaming.Dashboard.Streams.DeadLetters;
using Streaming.Dashboard.Streams.Messages;
using Streaming.Dashboard.Streams.Payloads;

namespace Streaming.Dashboard.Tests.Streams.DeadLetters;

public sealed class DeadLetterFactsTests
{
    [Fact]
    public void A_row_of_a_file() => Assert.Equal(
        ("Quantity 'six' is not a whole number", "0.csv, line 3", "producers", "1"),
        Read(("dlq.reason", "Quantity 'six' is not a whole number"), ("dlq.source", "0.csv"), ("dlq.line", "3"), ("dlq.service", "producers"), ("dlq.attempts", "1")));

    [Fact]
    public void A_record_of_a_topic() => Assert.Equal(
        ("no Avro", "orders, 4 @ 17", "consumers", null),
        Read(("dlq.reason", "no Avro"), ("dlq.source", "orders"), ("dlq.partition", "4"), ("dlq.offset", "17"), ("dlq.service", "consumers")));

    [Fact]
    public void A_record_of_kafka_connect() => Assert.Equal(
        ("boom", "orders, 1 @ 2", "sink", null),
        Read(("__connect.errors.exception.message", "boom"), ("__connect.errors.topic", "orders"), ("__connect.errors.partition", "1"), ("__connect.errors.offset", "2"), ("__connect.errors.connector.name", "sink")));

    [Fact]
    public void A_record_without_headers() => Assert.Equal((null, "–", null, null), Read(("dlq.partition", "none"), ("dlq.offset", "")));

    private static (string?, string, string?, string?) Read(params (string Name, string Value)[] headers)
    {
        var none = new Payload(PayloadKind.None, "", 0);
        var facts = DeadLetterFacts.Of(new StreamMessage("orders.dlq", 0, 0, null, none, none, [.. headers.Select(header => new MessageHeader(header.Name, header.Value))]));
        return (facts.Cause, facts.Place, facts.Service, facts.Attempts);
    }
}
