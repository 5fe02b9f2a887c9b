using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Streaming.EndToEnd.Tests.Dashboard;
using Streaming.Testing;

namespace Streaming.EndToEnd.Tests.Telemetry;

/// <summary>Whatever is sent to the ports of telemetry: it is refused, the dashboard keeps its memory, and its pages answer.</summary>
[Collection(PlatformCollection.Name)]
public sealed class HostileTelemetryTests(PlatformFixture running) : IAsyncDisposable
{
    private const int Huge = 100 * 1024 * 1024;
    private const long MostGrowth = 256L * 1024 * 1024;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly long _before = Processes.ResidentBytes(DashboardOf(running));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Each test ends with it: the same process, not much larger, and its page answers.</summary>
    public async ValueTask DisposeAsync()
    {
        var after = Processes.ResidentBytes(DashboardOf(running));
        Assert.True(after - _before < MostGrowth, $"The dashboard grew from {_before >> 20} to {after >> 20} MiB.");
        using var dashboard = await DashboardLogin.ClientAsync(running.Platform);
        using var page = await dashboard.GetAsync("/", Cancelled);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        _http.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Random_bytes_end_their_connection(bool isGrpc)
    {
        var random = new Random(17);
        for (var i = 0; i < 50; i++)
        {
            using var client = new TcpClient();
            var address = isGrpc ? running.Platform.OtlpGrpc : running.Platform.OtlpHttp;
            await client.ConnectAsync(IPAddress.Loopback, address.Port, Cancelled);
            var bytes = new byte[4096];
            random.NextBytes(bytes);
            var stream = client.GetStream();
            await stream.WriteAsync(bytes, Cancelled);
            client.Client.Shutdown(SocketShutdown.Send);
            await DrainAsync(stream);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_100_MB_is_refused_by_http(bool isPacked)
    {
        using var content = new ByteArrayContent(isPacked ? Pack(new byte[Huge]) : new byte[Huge]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        if (isPacked)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(running.Platform.OtlpHttp, "/v1/traces")) { Content = content };
        request.Headers.Add("x-otlp-api-key", Key());
        request.Headers.ExpectContinue = true;
        using var answer = await _http.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_100_MB_is_refused_by_grpc(bool isPacked)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => ExportAsync(new byte[Huge], isPacked));

        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
    }

    [Fact]
    public async Task A_hundred_senders_at_once_of_what_unpacks_to_100_MB_are_refused()
    {
        var packed = Pack(new byte[Huge]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => PostAsync("logs", packed, "gzip")));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status));
    }

    [Fact]
    public async Task A_truncated_message_is_refused_by_both()
    {
        // Field 1 with 127 bytes, of which there are two.
        byte[] truncated = [0x0A, 0x7F, 1, 2];
        var failure = await Assert.ThrowsAsync<RpcException>(() => ExportAsync(truncated, isPacked: false));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("traces", truncated, null));
    }

    private static int DashboardOf(PlatformFixture running) => Assert.Single(Processes.Of(running.Platform.DataDirectory, "Streaming.Dashboard.dll"));

    /// <summary>The key that the host gives to its services.</summary>
    private string Key()
    {
        var service = Processes.Of(running.Platform.DataDirectory, "Consumers.dll")[0];
        return Processes.Variable(service, "OTEL_EXPORTER_OTLP_HEADERS")!.Split('=', 2)[1];
    }

    private async Task<HttpStatusCode> PostAsync(string signal, byte[] body, string? encoding)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(running.Platform.OtlpHttp, $"/v1/{signal}")) { Content = content };
        request.Headers.Add("x-otlp-api-key", Key());
        using var answer = await _http.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }

    private async Task<byte[]> ExportAsync(byte[] message, bool isPacked)
    {
        var bytes = Marshallers.Create(value => value, value => value);
        var method = new Method<byte[], byte[]>(MethodType.Unary, "opentelemetry.proto.collector.trace.v1.TraceService", "Export", bytes, bytes);
        using var channel = GrpcChannel.ForAddress(running.Platform.OtlpGrpc, new() { MaxSendMessageSize = null });
        Metadata headers = [new("x-otlp-api-key", Key())];
        if (isPacked)
        {
            headers.Add("grpc-internal-encoding-request", "gzip");
        }

        return await channel.CreateCallInvoker().AsyncUnaryCall(method, null, new CallOptions(headers, cancellationToken: Cancelled), message);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static async Task DrainAsync(NetworkStream stream)
    {
        try
        {
            var buffer = new byte[4096];
            while (await stream.ReadAsync(buffer, Cancelled).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancelled) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Cut off, which is as good an end.
        }
    }
}
