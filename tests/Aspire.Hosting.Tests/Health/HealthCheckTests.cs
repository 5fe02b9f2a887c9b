using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Tests.Health;

public sealed class HealthCheckTests
{
    [Fact]
    public async Task A_check_that_is_not_registered_ends_the_start()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("tool", "true").WithHealthCheck("nowhere");
        await using var app = builder.Build();
        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
    }
}
