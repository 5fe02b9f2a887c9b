using System.Diagnostics;

namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class StopTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dependents_stop_first_and_a_deaf_process_is_killed_within_five_seconds()
    {
        var builder = ShellApplication.CreateBuilder();
        var server = builder.AddShell("server", "trap 'exit 0' TERM; echo up; while :; do sleep 0.05; done");
        builder.AddShell("client", "trap '' TERM; echo deaf; while :; do sleep 0.05; done").WaitForStart(server);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        await app.WaitForLineAsync("server", "up");
        await app.WaitForLineAsync("client", "deaf");
        var watch = Stopwatch.StartNew();
        await app.StopAsync(Token);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(5));
        Assert.True(app.ResourceNotifications.TryGetCurrentState("client", out var client));
        Assert.True(app.ResourceNotifications.TryGetCurrentState("server", out var stopped));
        Assert.Equal(137, client.Snapshot.ExitCode);
        Assert.Equal((KnownResourceStates.Exited, 0), (stopped.Snapshot.State?.Text, stopped.Snapshot.ExitCode));
        Assert.True(client.Snapshot.StopTimeStamp <= stopped.Snapshot.StopTimeStamp);
    }
}
