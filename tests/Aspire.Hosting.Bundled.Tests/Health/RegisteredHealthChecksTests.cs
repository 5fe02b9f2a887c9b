using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Bundled.Tests.Health;

public sealed class RegisteredHealthChecksTests
{
    [Fact]
    public async Task All_checks_that_are_not_registered_are_told_at_once()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("tool", "true").WithHealthCheck("first").WithHealthCheck("second");
        await using var app = builder.Build();
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "The health check 'first' of resource 'tool' is not registered: add it with Services.AddHealthChecks().; "
            + "The health check 'second' of resource 'tool' is not registered: add it with Services.AddHealthChecks().",
            error.Message);
    }
}
