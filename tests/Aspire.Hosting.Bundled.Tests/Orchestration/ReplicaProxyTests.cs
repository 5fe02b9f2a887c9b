using System.Net;
using System.Net.Sockets;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class ReplicaProxyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_go_round_and_pass_over_a_replica_that_is_down()
    {
        using var first = Listen();
        using var second = Listen();
        var down = FreePort();
        var port = FreePort();
        await using var proxy = new ReplicaProxy(port, [Port(first), down, Port(second)]);

        var accepted = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, Token);
            accepted.Add(await AcceptAndGreetAsync([first, second]));
            var greeting = new byte[1];
            await client.GetStream().ReadExactlyAsync(greeting, Token);
            Assert.Equal(accepted[^1], greeting[0]);
        }

        Assert.Contains(1, accepted);
        Assert.Contains(2, accepted);
    }

    private static async Task<int> AcceptAndGreetAsync(TcpListener[] replicas)
    {
        while (!replicas.Any(r => r.Pending()))
        {
            await Task.Delay(5, Token);
        }

        var reached = Array.FindIndex(replicas, r => r.Pending());
        using var client = await replicas[reached].AcceptTcpClientAsync(Token);
        await client.GetStream().WriteAsync(new[] { (byte)(reached + 1) }, Token);
        return reached + 1;
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static int FreePort()
    {
        using var listener = Listen();
        return Port(listener);
    }
}
