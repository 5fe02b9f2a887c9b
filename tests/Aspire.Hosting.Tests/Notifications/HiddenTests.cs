namespace Aspire.Hosting.Tests.Notifications;

public sealed class HiddenTests
{
    [Fact]
    public async Task A_hidden_resource_is_so_in_each_state()
    {
        var builder = ShellApplication.CreateBuilder();
        var tool = builder.AddShell("tool", "true").WithHidden();
        await using var app = builder.Build();

        Assert.Equal([true, true, true], await HiddenAsync(app, tool.Resource, ("Running", null), ("Finished", 1), ("Finished", 0)));
    }

    [Fact]
    public async Task One_that_is_hidden_on_completion_shows_while_it_runs_and_when_it_failed()
    {
        var builder = ShellApplication.CreateBuilder();
        var migration = builder.AddShell("migration", "true").WithHiddenOnCompletion();
        await using var app = builder.Build();

        Assert.Equal([false, true, false, true, false], await HiddenAsync(app, migration.Resource, ("Running", null), ("Finished", 0), ("Finished", 1), ("Exited", 0), ("Running", null)));
    }

    [Fact]
    public async Task The_last_call_counts_with_its_exit_codes()
    {
        var builder = ShellApplication.CreateBuilder();
        var tool = builder.AddShell("tool", "true").WithHidden().WithHiddenOnCompletion(0).WithHiddenOnCompletion(2, 3);
        await using var app = builder.Build();

        Assert.Equal((HiddenBehavior.OnCompletion, "2,3"), (Assert.Single(tool.Resource.Annotations.OfType<HiddenAnnotation>()).Behavior, string.Join(',', tool.Resource.Annotations.OfType<HiddenAnnotation>().Single().SuccessfulExitCodes)));
        Assert.Equal([false, true], await HiddenAsync(app, tool.Resource, ("Finished", 0), ("Finished", 3)));
    }

    private static async Task<IReadOnlyList<bool>> HiddenAsync(DistributedApplication app, ExecutableResource resource, params (string State, int? ExitCode)[] states)
    {
        var hidden = new List<bool>();
        foreach (var (state, exitCode) in states)
        {
            await app.ResourceNotifications.PublishUpdateAsync(resource, s => s with { State = state, ExitCode = exitCode });
            Assert.True(app.ResourceNotifications.TryGetCurrentState(resource.Name, out var change));
            hidden.Add(change.Snapshot.IsHidden);
        }

        return hidden;
    }
}
