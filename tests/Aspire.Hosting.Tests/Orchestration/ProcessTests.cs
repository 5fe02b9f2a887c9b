using System.Diagnostics;

namespace Aspire.Hosting.Tests.Orchestration;

public sealed class ProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("kill -9 $$", 137)]
    public async Task A_process_that_ends_by_itself_is_finished_with_its_exit_code(string script, int exitCode)
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("job", script);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        var finished = await app.WaitForStateAsync("job", KnownResourceStates.Finished);
        Assert.Equal(exitCode, finished.Snapshot.ExitCode);
    }

    [Fact]
    public async Task The_exit_code_of_a_crash_stays_in_the_log_after_a_new_start()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("job", "echo last words; exit 7");
        await using var app = builder.Build();
        await app.StartAsync(Token);
        var crashed = await app.WaitForStateAsync("job", KnownResourceStates.Finished);
        await app.ResourceCommands.ExecuteCommandAsync("job", KnownResourceCommands.StartCommand, Token);

        var ending = $"{crashed.ResourceId} ended with exit code 7.";
        var lines = await app.WaitForLineAsync("job", ending);
        Assert.Equal(["last words", ending], lines.Take(2));
    }

    [Fact]
    public async Task Output_is_kept_with_the_stream_it_came_from()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("job", "echo out; echo err >&2; sleep 100");
        await using var app = builder.Build();
        await app.StartAsync(Token);
        await app.WaitForLineAsync("job", "out");
        Assert.Contains("err", await app.WaitForLineAsync("job", "err"));
    }

    [Fact]
    public async Task A_program_that_does_not_exist_fails_to_start()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddExecutable("job", "true", "/does/not/exist");
        await using var app = builder.Build();
        await app.StartAsync(Token);
        await app.WaitForStateAsync("job", KnownResourceStates.FailedToStart);
    }

    [Fact]
    public async Task A_start_waits_for_a_completion_with_the_right_exit_code()
    {
        var builder = ShellApplication.CreateBuilder();
        var good = builder.AddShell("good", "exit 0");
        var bad = builder.AddShell("bad", "exit 3");
        builder.AddShell("after-good", "sleep 100").WaitForCompletion(good);
        builder.AddShell("after-bad", "sleep 100").WaitForCompletion(bad);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        await app.WaitForStateAsync("after-good", KnownResourceStates.Running);
        await app.WaitForStateAsync("after-bad", KnownResourceStates.FailedToStart);
        await app.WaitForLineAsync("after-bad", "'after-bad' waits for 'bad' to end with exit code 0, and it ended as Finished with exit code 3.");
    }

    [Fact]
    public async Task Restart_stops_first_and_runs_a_new_process()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("service", "echo started; exec sleep 100");
        await using var app = builder.Build();
        await app.StartAsync(Token);
        var first = await app.WaitForStateAsync("service", KnownResourceStates.Running);
        var result = await app.ResourceCommands.ExecuteCommandAsync("service", KnownResourceCommands.RestartCommand, Token);
        Assert.True(result.Success, result.Message);
        var second = await app.WaitForStateAsync("service", KnownResourceStates.Running);
        Assert.NotEqual(first.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value, second.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value);
    }

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
