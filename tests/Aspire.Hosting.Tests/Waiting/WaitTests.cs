using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Streaming.Testing;

namespace Aspire.Hosting.Tests.Waiting;

public sealed class WaitTests
{
    [Fact]
    public async Task Waiting_for_the_health_of_what_ended_fails()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("tool", "exit 3").WithHealthCheck("never");
        builder.Services.AddHealthChecks().AddCheck("never", () => HealthCheckResult.Unhealthy());
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(
            () => app.ResourceNotifications.WaitForResourceHealthyAsync("tool", WaitBehavior.StopOnResourceUnavailable, TestContext.Current.CancellationToken));
        Assert.Equal("Stopped waiting for resource 'tool' to become healthy because it failed to start.", error.Message);
    }

    [Fact]
    public async Task Who_waits_on_starts_once_the_other_was_started_again()
    {
        var builder = ShellApplication.CreateBuilder();
        // Gone after the application, which still writes to it.
        using var folder = new TemporaryFolder();
        var tool = builder.AddShell("tool", $"mkdir {folder.File("began")} && exit 1; sleep 100");
        builder.AddShell("client", "sleep 100").WaitForStart(tool, WaitBehavior.WaitOnResourceUnavailable).WithExplicitStart();
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForStateAsync("tool", KnownResourceStates.Finished);
        var started = app.ResourceCommands.ExecuteCommandAsync("client", KnownResourceCommands.StartCommand, TestContext.Current.CancellationToken);
        await app.WaitForStateAsync("client", KnownResourceStates.Waiting);
        await app.ResourceCommands.ExecuteCommandAsync("tool", KnownResourceCommands.StartCommand, TestContext.Current.CancellationToken);
        Assert.True((await started).Success);
        await app.WaitForStateAsync("client", KnownResourceStates.Running);
    }
}
