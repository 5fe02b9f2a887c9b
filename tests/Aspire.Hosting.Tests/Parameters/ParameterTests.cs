using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Tests.Parameters;

public sealed class ParameterTests
{
    [Fact]
    public async Task A_parameter_without_value_says_what_to_set()
    {
        var parameter = ShellApplication.CreateBuilder().AddParameter("api-key", secret: true);
        var error = await Assert.ThrowsAsync<MissingParameterValueException>(async () => await parameter.Resource.GetValueAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "Parameter 'api-key' has no value: set Parameters:api-key in the configuration, as an argument --Parameters:api-key=<value>, as the environment variable "
            + "Parameters__api_key, or in the user secrets by 'dotnet user-secrets set Parameters:api-key <value>'.",
            error.Message);
    }

    [Theory]
    [InlineData("--Parameters:api-key=one")]
    [InlineData("--Parameters:api_key=one")]
    public async Task A_key_may_have_underscores_for_hyphens(string argument) => Assert.Equal(
        "one", await ShellApplication.CreateBuilder(argument).AddParameter("api-key").Resource.GetValueAsync(TestContext.Current.CancellationToken));

    [Fact]
    public void A_secret_is_not_published() => Assert.Equal(
        "Parameter 'p' is a secret: its value cannot be published as default. (Parameter 'secret')",
        Assert.Throws<ArgumentException>(() => ShellApplication.CreateBuilder().AddParameter("p", "value", publishValueAsDefault: true, secret: true)).Message);

    [Fact]
    public async Task The_state_masks_a_secret_and_tells_what_is_missing()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddParameter("secret", "s3cret", secret: true);
        builder.AddParameter("missing");
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var secret = await app.WaitForStateAsync("secret", KnownResourceStates.Running);
        var missing = await app.WaitForStateAsync("missing", "Value missing");

        Assert.Equal(new ResourcePropertySnapshot("Value", "s3cret") { IsSensitive = true }, secret.Snapshot.Properties[0]);
        Assert.Equal([new ResourcePropertySnapshot("resource.source", "Parameters:missing")], missing.Snapshot.Properties);
    }

    [Fact]
    public async Task A_process_that_needs_a_missing_parameter_fails_and_says_so()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("tool", "true").WithEnvironment("P", builder.AddParameter("missing"));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForStateAsync("tool", KnownResourceStates.FailedToStart);
        var lines = new List<string>();
        await foreach (var batch in app.Services.GetRequiredService<ResourceLoggerService>().GetAllAsync("tool"))
        {
            lines.AddRange(batch.Select(l => l.Content));
        }

        Assert.Contains(lines, l => l.Contains("Parameter 'missing' has no value: set Parameters:missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_generated_value_has_the_characters_that_it_is_to_have()
    {
        var value = new GenerateParameterDefault { MinLength = 30, Special = false, Upper = false, MinNumeric = 5 }.GetDefaultValue();
        Assert.Equal(30, value.Length);
        Assert.True(value.Count(char.IsAsciiDigit) >= 5, value);
        Assert.All(value, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
    }
}
