namespace Aspire.Hosting.Tests.Orchestration;

public sealed class ProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("exit 0", 0)]
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
}
