using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Google.Protobuf;
using Google.Rpc;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Proto.Collector.Trace.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Otlp;

public sealed class OtlpHttpTests(SecuredDashboard secured) : IClassFixture<SecuredDashboard>
{
    private const string Protobuf = "application/x-protobuf";
    private const string Json = "application/json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Protobuf_is_taken()
    {
        using var response = await PostAsync("logs", Protobuf, OtlpData.Logs("h", OtlpData.Log("by HTTP")).ToByteArray());

        Assert.Equal((HttpStatusCode.OK, Protobuf), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Contains(Logs(), entry => entry.Message == "by HTTP");
    }

    [Fact]
    public async Task Packed_protobuf_is_taken()
    {
        using var response = await PostAsync("logs", Protobuf, Gzip(OtlpData.Logs("h", OtlpData.Log("packed")).ToByteArray()), encoding: "gzip");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(Logs(), entry => entry.Message == "packed");
    }

    [Fact]
    public async Task Logs_and_traces_in_json_have_their_ids_in_hexadecimal()
    {
        const string Trace = "5b8efff798038103d269b633813fc60c";
        using var traces = await PostAsync("traces", Json, """
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"js"}}]},"scopeSpans":[{"scope":{"name":"lib"},"spans":[
              {"traceId":"TRACE","spanId":"eee19b7ec3c1b174","parentSpanId":"eee19b7ec3c1b173","name":"I'm a server span","kind":2,
               "startTimeUnixNano":"1544712660000000000","endTimeUnixNano":"1544712661000000000","attributes":[{"key":"my.attr","value":{"intValue":"7"}}],
               "status":{"code":2},"somethingNew":true}]}]}]}
            """.Replace("TRACE", Trace.ToUpperInvariant(), StringComparison.Ordinal));
        using var logs = await PostAsync("logs", "application/json; charset=utf-8", """
            {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":1544712660000000000,"severityNumber":17,"body":{"stringValue":"in json"},"traceId":"TRACE","spanId":"eee19b7ec3c1b174"}]}]}]}
            """.Replace("TRACE", Trace, StringComparison.Ordinal));

        Assert.Equal(("{ }", Json), (await traces.Content.ReadAsStringAsync(Cancellation), traces.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.OK, logs.StatusCode);
        var span = secured.Server.Services.GetRequiredService<TraceStore>().Find(Trace)!.Root;
        Assert.Equal(("eee19b7ec3c1b174", "eee19b7ec3c1b173", "js", SpanKind.Server, true), (span.SpanId, span.ParentSpanId, span.Resource.Name, span.Kind, span.IsError));
        Assert.Equal(TimeSpan.FromSeconds(1), span.Duration);
        var entry = Logs().Single(entry => entry.Message == "in json");
        Assert.Equal((Trace, "eee19b7ec3c1b174", "unknown_service", Severity.Error), (entry.TraceId, entry.SpanId, entry.Resource.Name, entry.Severity));
    }

    [Fact]
    public async Task Metrics_in_json_are_taken()
    {
        using var response = await PostAsync("metrics", Json, """
            {"resourceMetrics":[{"scopeMetrics":[{"scope":{"name":"m"},"metrics":[{"name":"json.sum","unit":"1","sum":{"aggregationTemporality":2,"isMonotonic":true,
              "dataPoints":[{"asInt":"5","timeUnixNano":"1544712660000000000"}]}}]}]}]}
            """);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(secured.Server.Services.GetRequiredService<MetricStore>().Instruments, info => info is { Name: "json.sum", Kind: InstrumentKind.Counter });
    }

    [Fact]
    public async Task What_is_refused_is_told_in_the_senders_format()
    {
        using var json = await PostAsync("traces", Json, """{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"zz","spanId":""}]}]}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);

        using var partly = await PostAsync("traces", Json, """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"x"}]}]}]}""");
        Assert.Equal(
            """{ "partialSuccess": { "rejectedSpans": "1", "errorMessage": "A span needs a trace id of 16 bytes and a span id of 8 bytes, not all zero." } }""",
            await partly.Content.ReadAsStringAsync(Cancellation));

        using var protobuf = await PostAsync("traces", Protobuf, OtlpData.Traces("h", new OpenTelemetry.Proto.Trace.V1.Span()).ToByteArray());
        var answer = ExportTraceServiceResponse.Parser.ParseFrom(await protobuf.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(1, answer.PartialSuccess.RejectedSpans);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Without_the_key_nothing_is_taken(string? key)
    {
        using var response = await PostAsync("logs", Protobuf, [], key: key);

        Assert.Equal((HttpStatusCode.Unauthorized, "The API key is missing or wrong. Send it as x-otlp-api-key."), (response.StatusCode, await MessageAsync(response)));
    }

    [Theory]
    [InlineData("text/plain", null, "The body has to be application/x-protobuf or application/json.")]
    [InlineData(Protobuf, "br", "The body is compressed in another way than gzip.")]
    public async Task Other_formats_are_refused(string type, string? encoding, string message)
    {
        using var response = await PostAsync("logs", type, [], encoding: encoding);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, message), (response.StatusCode, await MessageAsync(response)));
    }

    [Theory]
    [InlineData(Protobuf, null)]
    [InlineData(Protobuf, "gzip")]
    [InlineData(Json, null)]
    public async Task Random_bytes_are_refused_and_harm_nothing(string type, string? encoding)
    {
        var random = new Random(13);
        for (var i = 0; i < 30; i++)
        {
            var bytes = new byte[random.Next(20, 500)];
            random.NextBytes(bytes);
            using var response = await PostAsync("traces", type, [0xFF, 0xFF, 0xFF, .. bytes], encoding: encoding);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Deeply_nested_values_are_refused()
    {
        var json = string.Concat(Enumerable.Repeat("""{"arrayValue":{"values":[""", 5_000)) + string.Concat(Enumerable.Repeat("]}}", 5_000));

        using var response = await PostAsync("logs", Json, """{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":""" + json + "}]}]}]}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_100_MB_is_refused_before_it_is_read()
    {
        using var body = new EndlessContent(100L * 1024 * 1024, isAnnounced: true);

        using var response = await SendAsync(body);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "The request is larger than 16777216 bytes, unpacked. Send smaller batches."), (response.StatusCode, await MessageAsync(response)));
        Assert.Equal(0, body.Sent);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_read_no_further_than_the_limit()
    {
        using var body = new EndlessContent(100L * 1024 * 1024, isAnnounced: false);

        // The connection is closed while the sender is still sending, so it may not get to read the answer.
        await Assert.ThrowsAsync<HttpRequestException>(async () => (await SendAsync(body)).EnsureSuccessStatusCode());

        Assert.InRange(body.Sent, 16L * 1024 * 1024, 64L * 1024 * 1024);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_100_MB_is_refused()
    {
        using var response = await PostAsync("logs", Protobuf, Gzip(new byte[100 * 1024 * 1024]), encoding: "gzip");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Each_door_serves_its_own_only()
    {
        using var telemetry = Client();
        using var pages = await secured.Server.CreateClientAsync();
        pages.DefaultRequestHeaders.Add("x-otlp-api-key", DashboardServer.OtlpKey);
        using var body = new ByteArrayContent([]);
        body.Headers.ContentType = new MediaTypeHeaderValue(Protobuf);
        // The Host header is the sender's to choose, and opens no other door.
        pages.DefaultRequestHeaders.Host = secured.Server.OtlpHttpUrl.Authority;

        using var page = await telemetry.GetAsync("", Cancellation);
        using var health = await telemetry.GetAsync("health", Cancellation);
        using var posted = await pages.PostAsync("/v1/logs", body, Cancellation);

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], new[] { page, health, posted }.Select(response => response.StatusCode));
    }

    private LogEntry[] Logs() => secured.Server.Services.GetRequiredService<LogStore>().Snapshot();

    private HttpClient Client(string? key = DashboardServer.OtlpKey)
    {
        // Who waits to be asked for the body waits however busy the machine is.
        var client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(60) }) { BaseAddress = secured.Server.OtlpHttpUrl };
        if (key is not null)
            client.DefaultRequestHeaders.Add("x-otlp-api-key", key);
        return client;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent body)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/logs") { Content = body };
        body.Headers.ContentType = new MediaTypeHeaderValue(Protobuf);
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request, Cancellation);
    }

    private Task<HttpResponseMessage> PostAsync(string signal, string type, string body) => PostAsync(signal, type, Encoding.UTF8.GetBytes(body));

    private async Task<HttpResponseMessage> PostAsync(string signal, string type, byte[] body, string? key = DashboardServer.OtlpKey, string? encoding = null)
    {
        using var client = Client(key);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        return await client.PostAsync($"v1/{signal}", content, Cancellation);
    }

    private static async Task<string> MessageAsync(HttpResponseMessage response) =>
        Status.Parser.ParseFrom(await response.Content.ReadAsByteArrayAsync(Cancellation)).Message;

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
