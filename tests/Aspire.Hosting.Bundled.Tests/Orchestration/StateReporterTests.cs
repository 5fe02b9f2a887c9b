using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Bundled.Tests.Orchestration;

/// <summary>What the AppHost's console says of failures.</summary>
public sealed class StateReporterTests
{
    [Fact]
    public async Task A_resource_that_ends_by_itself_with_an_exit_code_is_named_with_its_last_errors() => Assert.Equal(
        ["broker: ended with exit code 3", "broker| Port 9092 is in use.", "broker| Choose another."],
        await ReportAsync(builder => builder.AddShell("broker", "echo starting; echo Port 9092 is in use. >&2; echo Choose another. >&2; exit 3"), count: 3));

    [Fact]
    public async Task A_resource_that_cannot_start_is_named_with_the_reason() => Assert.Equal(
        ["tool: failed to start, see its log", "tool| No password."],
        await ReportAsync(builder => builder.AddShell("tool", "exit 0").WithEnvironment(_ => throw new DistributedApplicationException("No password.")), count: 2));

    private static async Task<IEnumerable<string>> ReportAsync(Action<IDistributedApplicationBuilder> model, int count)
    {
        var builder = ShellApplication.CreateBuilder();
        model(builder);
        using var warnings = new ConsoleLines();
        builder.Services.AddLogging(logging => logging.ClearProviders().AddProvider(warnings));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return await warnings.ReadAsync(count);
    }
}
