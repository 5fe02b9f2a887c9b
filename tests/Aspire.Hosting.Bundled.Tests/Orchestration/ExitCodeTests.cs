namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class ExitCodeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_process_has_the_exit_code_of_its_signal()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("job", "kill -9 $$");
        await using var app = builder.Build();
        await app.StartAsync(Token);
        Assert.Equal(137, (await app.WaitForStateAsync("job", KnownResourceStates.Finished)).Snapshot.ExitCode);
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
}
