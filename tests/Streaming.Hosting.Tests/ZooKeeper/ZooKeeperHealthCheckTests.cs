using System.Net;
using System.Net.Sockets;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Streaming.Hosting.Tests.ZooKeeper;

public sealed class ZooKeeperHealthCheckTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private readonly string _address;

    public ZooKeeperHealthCheckTests()
    {
        _server.Start();
        _address = $"127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}";
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_tells_its_mode_is_healthy()
    {
        var asked = AnswerAsync("Zookeeper version: 3.8.6\nMode: follower\nNode count: 5\n");

        var result = await CheckAsync();

        Assert.Equal((HealthStatus.Healthy, "follower"), (result.Status, result.Description));
        Assert.Equal("srvr", await asked);
    }

    [Fact]
    public async Task A_server_without_a_quorum_is_not()
    {
        _ = AnswerAsync("This ZooKeeper instance is not currently serving requests\n");

        var result = await CheckAsync();

        Assert.Equal(
            (HealthStatus.Unhealthy, $"{_address} answers srvr with: This ZooKeeper instance is not currently serving requests"),
            (result.Status, result.Description));
    }

    [Fact]
    public async Task A_server_that_is_away_is_not()
    {
        _server.Stop();

        var result = await CheckAsync();

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.StartsWith($"{_address}: ", result.Description, StringComparison.Ordinal);
    }

    public void Dispose() => _server.Dispose();

    private Task<HealthCheckResult> CheckAsync() => new ZooKeeperHealthCheck(new Ensemble(_address)).CheckHealthAsync(new HealthCheckContext(), Cancel);

    private async Task<string> AnswerAsync(string answer)
    {
        using var client = await _server.AcceptTcpClientAsync(Cancel);
        var question = new byte[4];
        await client.GetStream().ReadExactlyAsync(question, Cancel);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), Cancel);
        return Encoding.ASCII.GetString(question);
    }

    private sealed class Ensemble(string address) : Resource("zookeeper"), IResourceWithConnectionString
    {
        public ReferenceExpression ConnectionStringExpression => ReferenceExpression.Create($"{address}");
    }
}
