using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting.Tests.Restart;

public sealed class CrashHistoryTests
{
    private static readonly DateTimeOffset Start = new(2024, 3, 4, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(137, true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void An_end_with_an_error_is_a_crash(int exitCode, bool expected)
    {
        var history = new CrashHistory();
        See(history, KnownResourceStates.Running, null, 0);
        Assert.Equal(expected, See(history, KnownResourceStates.Finished, exitCode, 1).IsCrash);
    }

    [Fact]
    public void An_end_that_was_asked_for_is_no_crash()
    {
        var history = new CrashHistory();
        See(history, KnownResourceStates.Running, null, 0);
        See(history, KnownResourceStates.Stopping, null, 1);
        Assert.False(See(history, KnownResourceStates.Exited, 143, 2).IsCrash);
    }

    [Fact]
    public void Crashes_in_a_row_are_counted_until_the_process_was_quiet_for_a_while()
    {
        var history = new CrashHistory();
        See(history, KnownResourceStates.Running, null, 0);
        Assert.Equal((true, 1), See(history, KnownResourceStates.Finished, 1, 1));
        See(history, KnownResourceStates.Running, null, 2);
        Assert.Equal((true, 2), See(history, KnownResourceStates.Finished, 1, 3));
        See(history, KnownResourceStates.Running, null, 4);
        Assert.Equal((true, 1), See(history, KnownResourceStates.Finished, 1, 60));
    }

    private static (bool IsCrash, int Crashes) See(CrashHistory history, string state, int? exitCode, int second)
    {
        var snapshot = new CustomResourceSnapshot { ResourceType = "Project", Properties = [], State = state, ExitCode = exitCode };
        var crash = history.IsCrash(snapshot, new(), Start.AddSeconds(second), out var crashes);
        return (crash, crashes);
    }
}
