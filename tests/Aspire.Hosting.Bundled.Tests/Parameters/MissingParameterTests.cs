namespace Aspire.Hosting.Bundled.Tests.Parameters;

public sealed class MissingParameterTests
{
    [Fact]
    public async Task A_process_that_needs_one_says_so_in_its_console()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("tool", "true").WithEnvironment("P", builder.AddParameter("missing"));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForLineAsync(
            "tool",
            "Parameter 'missing' has no value: set Parameters:missing in the configuration, as an argument --Parameters:missing=<value>, as the environment variable "
            + "Parameters__missing, or in the user secrets by 'dotnet user-secrets set Parameters:missing <value>'.");
    }
}
