using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Proto.Collector.Trace.V1;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Tests.Fakes;
using Streaming.Dashboard.Traces;

namespace Streaming.Dashboard.Tests.Otlp;

public sealed class OtlpGrpcTests(SecuredDashboard secured) : IClassFixture<SecuredDashboard>
{
    private const string Logs = "opentelemetry.proto.collector.logs.v1.LogsService";
    private const string Traces = "opentelemetry.proto.collector.trace.v1.TraceService";
    private const string Metrics = "opentelemetry.proto.collector.metrics.v1.MetricsService";

    [Fact]
    public async Task All_signals_are_taken()
    {
        await CallAsync(Logs, OtlpData.Logs("g-logs", OtlpData.Log("by gRPC")).ToByteArray());
        await CallAsync(Traces, OtlpData.Traces("g-traces", OtlpData.Span(901, 1)).ToByteArray());
        await CallAsync(Metrics, OtlpData.Metrics("g-metrics", OtlpData.Gauge("g", OtlpData.Point(SampleResources.Start, 1))).ToByteArray());

        var services = secured.Server.Services;
        Assert.Contains(services.GetRequiredService<LogStore>().Snapshot(), entry => entry.Message == "by gRPC");
        Assert.NotNull(services.GetRequiredService<TraceStore>().Find(OtlpData.Hex(OtlpData.TraceId(901))));
        Assert.Contains(services.GetRequiredService<MetricStore>().Instruments, info => info.Resource.Name == "g-metrics");
    }

    [Fact]
    public async Task What_is_refused_is_told()
    {
        var span = OtlpData.Span(902, 1);
        span.SpanId = ByteString.Empty;

        var answer = ExportTraceServiceResponse.Parser.ParseFrom(await CallAsync(Traces, OtlpData.Traces("g", span).ToByteArray()));

        Assert.Equal((1, "A span needs a trace id of 16 bytes and a span id of 8 bytes, not all zero."), (answer.PartialSuccess.RejectedSpans, answer.PartialSuccess.ErrorMessage));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Without_the_key_nothing_is_taken(string? key)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => CallAsync(Logs, [], key));

        Assert.Equal(StatusCode.Unauthenticated, failure.StatusCode);
    }

    [Fact]
    public async Task Random_bytes_are_refused()
    {
        var random = new Random(11);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(1, 300)];
            random.NextBytes(bytes);
            // A field 1 that claims more bytes than there are, so that none of them can be taken for a message.
            var failure = await Assert.ThrowsAsync<RpcException>(() => CallAsync(Traces, [0x0A, 0xFF, 0x7F, .. bytes]));
            Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
            Assert.StartsWith("The body cannot be read as telemetry: ", failure.Status.Detail, StringComparison.Ordinal);
        }
        await CallAsync(Traces, OtlpData.Traces("g", OtlpData.Span(903, 1)).ToByteArray());
    }

    [Fact]
    public async Task A_truncated_message_is_an_invalid_argument_and_one_line_of_the_log()
    {
        using var log = new LogRecorder();
        await using var server = await DashboardServer.StartAsync(log);
        var before = log.Lines.Count;
        var whole = OtlpData.Traces("g", OtlpData.Span(904, 1)).ToByteArray();

        var failure = await Assert.ThrowsAsync<RpcException>(() => CallAsync(Traces, whole[..^3], server: server));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        var line = Assert.Single(log.Lines.Skip(before));
        Assert.StartsWith($"Warning: A request to /{Traces}/Export is refused, for it cannot be read as telemetry: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public async Task A_body_of_100_MB_is_refused_before_it_is_read()
    {
        const int Length = 100 * 1024 * 1024;
        // A gRPC message begins with a byte that says whether it is packed, and its length.
        byte[] prefix = [0, Length >> 24, (Length >> 16) & 0xFF, (Length >> 8) & 0xFF, Length & 0xFF];
        using var body = new EndlessContent(Length, isAnnounced: false, prefix);
        body.Headers.ContentType = new("application/grpc");
        using var client = new HttpClient { BaseAddress = secured.Server.OtlpGrpcUrl };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Logs}/Export") { Content = body, Version = new(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.Add("x-otlp-api-key", DashboardServer.OtlpKey);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var status = response.Headers.Concat(response.TrailingHeaders).Single(header => header.Key == "grpc-status").Value.Single();
        Assert.Equal($"{(int)StatusCode.ResourceExhausted}", status);
        Assert.InRange(body.Sent, 0, 4 * 1024 * 1024);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_100_MB_is_refused()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => CallAsync(Logs, new byte[100 * 1024 * 1024], gzip: true));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }

    [Fact]
    public async Task Packed_telemetry_is_taken()
    {
        await CallAsync(Logs, OtlpData.Logs("g-logs", OtlpData.Log("packed by gRPC")).ToByteArray(), gzip: true);

        Assert.Contains(secured.Server.Services.GetRequiredService<LogStore>().Snapshot(), entry => entry.Message == "packed by gRPC");
    }

    private async Task<byte[]> CallAsync(string service, byte[] request, string? key = DashboardServer.OtlpKey, bool gzip = false, DashboardServer? server = null)
    {
        var bytes = Marshallers.Create(value => value, value => value);
        var method = new Method<byte[], byte[]>(MethodType.Unary, service, "Export", bytes, bytes);
        using var channel = GrpcChannel.ForAddress((server ?? secured.Server).OtlpGrpcUrl, new() { MaxSendMessageSize = null });
        Grpc.Core.Metadata headers = key is null ? [] : [new("x-otlp-api-key", key)];
        if (gzip)
            headers.Add("grpc-internal-encoding-request", "gzip");
        var options = new CallOptions(headers, cancellationToken: TestContext.Current.CancellationToken);
        return await channel.CreateCallInvoker().AsyncUnaryCall(method, null, options, request);
    }
}
