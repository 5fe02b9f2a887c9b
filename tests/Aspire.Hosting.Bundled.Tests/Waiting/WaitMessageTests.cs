using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Bundled.Tests.Waiting;

/// <summary>Who waited in vain has the reason in its console.</summary>
public sealed class WaitMessageTests
{
    [Fact]
    public async Task The_other_ended()
    {
        var builder = ShellApplication.CreateBuilder();
        var tool = builder.AddShell("tool", "exit 3");
        builder.Services.AddHealthChecks().AddCheck("never", () => HealthCheckResult.Unhealthy());
        builder.AddShell("client", "true").WaitFor(tool.WithHealthCheck("never"));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForLineAsync("client", "'client' waits for 'tool', which is Finished: see its log, and start both again.");
    }

    [Fact]
    public async Task The_other_ended_with_another_exit_code()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("client", "true").WaitForCompletion(builder.AddShell("tool", "exit 3"));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForLineAsync("client", "'client' waits for 'tool' to end with exit code 0, and it ended as Finished with exit code 3.");
    }
}
