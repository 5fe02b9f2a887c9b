using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Confluent.Kafka;

namespace Streaming.Consumers.Tests.EndToEnd;

public sealed class OrdersFlowTests
{
    private const string Good = "1,A,x,2,2010-12-01 09:41:00,2.125,,UK";

    [Fact]
    public async Task A_broken_row_becomes_a_dead_letter_and_all_others_arrive()
    {
        await using var platform = Platform.Start();
        await using var consumers = platform.StartConsumers();
        await using var producers = platform.StartProducers("replay", platform.Write("day.csv", Good, "2,A,\"open", Good, "C3,A,x,-1,2010-12-01 09:41:00,1,,UK"));

        var stats = await Platform.UntilAsync(producers.Http, "/stats", answer => answer.GetProperty("done").GetBoolean());
        var summary = await Platform.UntilAsync(consumers.Http, "/ledger/summary", answer => answer.GetProperty("lines").GetInt64() == 3);
        summary = await Platform.UntilAsync(consumers.Http, "/ledger/summary", answer => answer.GetProperty("lag").GetInt64() == 0);

        Assert.Equal("""{"read":4,"produced":3,"rejected":1,"inFlight":0,"done":true}""", stats.GetRawText());
        Assert.Equal("""{"lines":3,"invoices":2,"cancelledLines":1,"quantity":3,"revenue":"7.500","lag":0}""", summary.GetRawText());
        var letter = ReadOne(platform.Servers, "orders.dlq");
        Assert.Equal("2,A,\"open", Encoding.UTF8.GetString(letter.Value));
        Assert.Equal("2", Encoding.UTF8.GetString(letter.Key));
        Assert.Equal("column 3: a quote is still open at the end of the line", Header(letter, "dlq.reason"));
        Assert.Equal("day.csv", Header(letter, "dlq.source"));
        Assert.Equal("3", Header(letter, "dlq.line"));
        Assert.Equal("1", Header(letter, "dlq.attempts"));
    }

    [Fact]
    public async Task Reading_the_same_file_again_changes_nothing()
    {
        await using var platform = Platform.Start();
        var file = platform.Write("day.csv", Good, Good);
        for (var run = 0; run < 2; run++)
        {
            await using var producers = platform.StartProducers("replay", file);
            await Platform.UntilAsync(producers.Http, "/stats", answer => answer.GetProperty("done").GetBoolean());
        }

        await using var consumers = platform.StartConsumers();
        var stats = await Platform.UntilAsync(consumers.Http, "/stats", answer => answer.GetProperty("consumed").GetInt64() == 4);

        Assert.StartsWith("""{"consumed":4,"written":2,"duplicates":2,"rejected":0,""", stats.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_no_order_goes_to_the_dead_letters_and_the_next_ones_go_on()
    {
        await using var platform = Platform.Start();
        using (var producer = new ProducerBuilder<string, string>(new ProducerConfig { BootstrapServers = platform.Servers }).Build())
        {
            await producer.ProduceAsync("orders", new Message<string, string> { Key = "1", Value = "rubbish" }, TestContext.Current.CancellationToken);
        }

        await using var producers = platform.StartProducers("http");
        await using var consumers = platform.StartConsumers();
        using var answer = await PostAsync(producers.Http, "key-1");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(
            """{"count":1,"ids":["http/key-1/29125998865bdb92/0"]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await Platform.UntilAsync(consumers.Http, "/stats", stats => stats.GetProperty("consumed").GetInt64() == 2 && stats.GetProperty("written").GetInt64() == 1 && stats.GetProperty("rejected").GetInt64() == 1);

        var letter = ReadOne(platform.Servers, "orders.dlq");
        Assert.Equal("rubbish", Encoding.UTF8.GetString(letter.Value));
        Assert.Equal("orders", Header(letter, "dlq.source"));
        Assert.Equal("0", Header(letter, "dlq.offset"));
    }

    [Fact]
    public async Task Orders_posted_again_with_their_key_count_once_and_are_shown_by_invoice()
    {
        await using var platform = Platform.Start();
        await using var producers = platform.StartProducers("http");
        await using var consumers = platform.StartConsumers();
        (await PostAsync(producers.Http, "k")).Dispose();
        (await PostAsync(producers.Http, "k")).Dispose();

        await Platform.UntilAsync(consumers.Http, "/stats", stats => stats.GetProperty("consumed").GetInt64() == 2);
        var lines = await consumers.Http.GetFromJsonAsync<JsonElement>("/orders/C7", TestContext.Current.CancellationToken);

        Assert.Equal(
            """[{"id":"http/k/29125998865bdb92/0","invoiceNo":"C7","stockCode":"S","description":null,"quantity":-2,"invoiceDate":"2010-12-01T08:26:00+00:00","unitPrice":"1.500","customerId":null,"country":"UK","kind":"CANCELLATION"}]""",
            lines.GetRawText());
        using var none = await consumers.Http.GetAsync(new Uri("/orders/none", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/orders")
        {
            Content = JsonContent.Create(new { invoiceNo = "C7", stockCode = "S", quantity = -2, invoiceDate = "2010-12-01T08:26:00Z", unitPrice = 1.5, country = "UK" }),
        };
        request.Headers.Add("Idempotency-Key", key);
        return http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Message<byte[], byte[]> ReadOne(string servers, string topic)
    {
        var config = new ConsumerConfig { BootstrapServers = servers, GroupId = "test", AutoOffsetReset = AutoOffsetReset.Earliest };
        using var consumer = new ConsumerBuilder<byte[], byte[]>(config).Build();
        consumer.Assign(new TopicPartitionOffset(topic, 0, Offset.Beginning));
        return consumer.Consume(TimeSpan.FromSeconds(20))?.Message ?? throw new TimeoutException($"{topic} has no record.");
    }

    private static string Header(Message<byte[], byte[]> message, string name) => Encoding.UTF8.GetString(message.Headers.GetLastBytes(name));
}
