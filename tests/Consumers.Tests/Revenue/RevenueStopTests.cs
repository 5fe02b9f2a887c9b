using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Consumers.Revenue;
using static Streaming.Consumers.Tests.Revenue.Rows;

namespace Streaming.Consumers.Tests.Revenue;

public sealed class RevenueStopTests
{
    [Fact]
    public async Task A_client_that_takes_nothing_does_not_hold_the_stop_up()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<RevenueView>().AddSingleton<RevenueProgress>().AddSingleton<RevenueStream>();
        await using var app = builder.Build();
        app.MapRevenue();
        await app.StartAsync(TestContext.Current.CancellationToken);
        // One event of more than the buffers on the way hold: once its beginning is there, the server waits for the client.
        app.Services.GetRequiredService<RevenueView>().Set(At(0, 0), "a", Row(new string('x', 64 * 1024 * 1024), 9));
        var progress = app.Services.GetRequiredService<RevenueProgress>();
        progress.Begin([new("revenue", 0)]);
        progress.ReachEnd(0);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        var address = new Uri(app.Urls.Single());
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /revenue/stream HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"), TestContext.Current.CancellationToken);
        Assert.NotEqual(0, await socket.ReceiveAsync(new byte[100], TestContext.Current.CancellationToken));

        // Left to itself the server waits for the client for thirty seconds.
        var started = Stopwatch.GetTimestamp();
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }
}
