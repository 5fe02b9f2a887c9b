using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Streaming.Broker.Server;

namespace Streaming.Broker.Tests.Server;

public sealed class ServerLimitsTests
{
    /// <summary>ApiVersions version 0 with correlation id 7 and no client id.</summary>
    private static readonly byte[] Question = [0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 7, 0xff, 0xff];

    [Fact]
    public async Task A_connection_over_the_limit_is_closed_and_the_others_are_served()
    {
        await using var broker = await StartAsync(new() { MaxConnections = 1 });
        using var first = await ConnectAsync(broker);
        Assert.True(await IsAnsweredAsync(first));

        using var second = await ConnectAsync(broker);
        Assert.False(await IsAnsweredAsync(second));
        Assert.True(await IsAnsweredAsync(first));
    }

    [Fact]
    public async Task A_silent_connection_is_closed_and_one_that_asks_is_not()
    {
        var time = new FakeTimeProvider();
        await using var broker = await StartAsync(new() { ConnectionIdleTimeout = TimeSpan.FromMinutes(4) }, time);
        using var silent = await ConnectAsync(broker);
        using var asking = await ConnectAsync(broker);
        Assert.True(await IsAnsweredAsync(silent));
        for (var minute = 0; minute < 6; minute++)
        {
            Assert.True(await IsAnsweredAsync(asking));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.False(await IsAnsweredAsync(silent));
        Assert.True(await IsAnsweredAsync(asking));
    }

    [Fact]
    public async Task A_request_over_the_limit_closes_its_connection()
    {
        await using var broker = await StartAsync(new() { MaxRequestBytes = 1024, MaxBatchBytes = 512 });
        using var client = await ConnectAsync(broker);
        await client.SendAsync(new byte[] { 0, 0, 8, 0, 0, 18, 0, 0, 0, 0, 0, 7 }, TestContext.Current.CancellationToken);
        Assert.Equal(0, await client.ReceiveAsync(new byte[10], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Garbage_that_claims_a_large_request_is_closed_and_holds_up_nobody()
    {
        await using var broker = await StartAsync(new() { MaxRequestBytes = 2_000_000, MaxRequestBytesInFlight = 3_000_000 });
        List<Socket> garbage = [];
        for (var i = 0; i < 3; i++)
        {
            garbage.Add(await ConnectAsync(broker));
            // 1.9 MB to come, of an API that there is not.
            await garbage[i].SendAsync(new byte[] { 0, 28, 254, 224, 42, 42, 42, 42, 42, 42, 42, 42 }, TestContext.Current.CancellationToken);
        }

        using var client = await ConnectAsync(broker);
        Assert.True(await IsAnsweredAsync(client));
        foreach (var socket in garbage)
        {
            Assert.Equal(0, await socket.ReceiveAsync(new byte[10], TestContext.Current.CancellationToken));
            socket.Dispose();
        }
    }

    [Fact]
    public async Task A_newer_question_for_the_versions_gets_the_oldest_form_with_the_error()
    {
        await using var broker = await StartAsync(new());
        using var client = await ConnectAsync(broker);
        await client.SendAsync(new byte[] { 0, 0, 0, 10, 0, 18, 0, 99, 0, 0, 0, 7, 0xff, 0xff }, TestContext.Current.CancellationToken);
        var answer = new byte[10];
        await client.ReceiveAsync(answer, TestContext.Current.CancellationToken);
        Assert.Equal([0, 0, 0, 7, 0, 35], answer[4..]);
    }

    [Fact]
    public async Task Requests_over_the_bytes_in_flight_wait_in_order()
    {
        var budget = new RequestBudget(100);
        await budget.TakeAsync(80);
        var large = budget.TakeAsync(50);
        var small = budget.TakeAsync(10);
        Assert.False(large.IsCompleted || small.IsCompleted);

        budget.Give(80);

        await Task.WhenAll(large, small);
    }

    private static Task<KafkaBroker> StartAsync(KafkaBrokerOptions options, TimeProvider? time = null) =>
        KafkaBroker.StartAsync(options, timeProvider: time, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<Socket> ConnectAsync(KafkaBroker broker)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, int.Parse(broker.BootstrapServers.Split(':')[1], CultureInfo.InvariantCulture), TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<bool> IsAnsweredAsync(Socket socket)
    {
        try
        {
            await socket.SendAsync(Question, TestContext.Current.CancellationToken);
            var head = new byte[4];
            if (await socket.ReceiveAsync(head, TestContext.Current.CancellationToken) == 0)
            {
                return false;
            }

            var rest = new byte[head[2] << 8 | head[3]];
            return await socket.ReceiveAsync(rest, TestContext.Current.CancellationToken) == rest.Length;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
