using System.Net;
using System.Net.Sockets;
using System.Text;
using Streaming.Kubernetes.Tests.Checks;
using Streaming.Kubernetes.Tests.Tools;

namespace Streaming.Kubernetes.Tests.SchemaRegistry;

/// <summary>The probe as it stands in the output, against what Karapace answers at its start.</summary>
public sealed class KarapaceStartTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    [Theory]
    [InlineData("200 OK", """{"karapace_version":"6.2.0","status":{"schema_registry_ready":true},"healthy":true}""", true)]
    [InlineData("200 OK", """{"karapace_version":"6.2.0","status":{"schema_registry_ready":false},"healthy":true}""", false)]
    [InlineData("503 Service Unavailable", """{"detail":"Service Unavailable"}""", false)]
    [InlineData("500 Internal Server Error", "Internal Server Error", false)]
    public async Task It_has_started_once_it_has_read_its_schemas(string status, string body, bool started)
    {
        var command = manifests.Pod("schema-registry").Main.StartupProbe.Exec.Command;
        Assert.Equal(["python3", "-c"], command.Take(2));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answer = AnswerAsync(listener, status, body, TestContext.Current.CancellationToken);
        var script = command[2].Replace("127.0.0.1:8081/_health", $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/_health", StringComparison.Ordinal);

        var (exitCode, output) = await Tool.PythonAsync("-c", script);

        Assert.True((exitCode == 0) == started, output);
        Assert.StartsWith("GET /_health ", await answer, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(TcpListener listener, string status, string body, CancellationToken cancellationToken)
    {
        using var client = await listener.AcceptTcpClientAsync(cancellationToken);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var request = await reader.ReadLineAsync(cancellationToken);
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 })
        {
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), cancellationToken);
        return request!;
    }
}
