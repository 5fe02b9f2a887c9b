namespace Aspire.Hosting.Tests.Parameters;

public sealed class ParameterTests
{
    [Theory]
    [InlineData("--Parameters:api-key=one")]
    [InlineData("--Parameters:api_key=one")]
    public async Task A_key_may_have_underscores_for_hyphens(string argument) => Assert.Equal(
        "one", await ShellApplication.CreateBuilder(argument).AddParameter("api-key").Resource.GetValueAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_state_masks_a_secret_and_tells_what_is_missing()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddParameter("secret", "s3cret", secret: true);
        builder.AddParameter("missing");
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var secret = await app.WaitForStateAsync("secret", KnownResourceStates.Running);
        var missing = await app.WaitForStateAsync("missing", "ValueMissing");

        Assert.Contains(secret.Snapshot.Properties, property => property is { Name: "Value", Value: "s3cret", IsSensitive: true });
        Assert.Contains(new ResourcePropertySnapshot("resource.source", "Parameters:missing"), missing.Snapshot.Properties);
        Assert.Contains("Parameters:missing", $"{Assert.Single(missing.Snapshot.Properties, property => property.Name == "Value").Value}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_needs_a_missing_parameter_fails()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("tool", "true").WithEnvironment("P", builder.AddParameter("missing"));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForStateAsync("tool", KnownResourceStates.FailedToStart);
    }

    [Fact]
    public void A_generated_value_has_the_characters_that_it_is_to_have()
    {
        Assert.Equal(22, new GenerateParameterDefault().GetDefaultValue().Length);
        var value = new GenerateParameterDefault { MinLength = 30, Special = false, Upper = false, MinNumeric = 5 }.GetDefaultValue();
        Assert.Equal(30, value.Length);
        Assert.True(value.Count(char.IsAsciiDigit) >= 5, value);
        Assert.All(value, c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
    }
}
