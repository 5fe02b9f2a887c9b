namespace Aspire.Hosting.Testing.Tests.Builder;

public sealed class ModelledBuilderTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_test_models_an_application_itself()
    {
        await using var builder = DistributedApplicationTestingBuilder.Create("--colour=blue");
        builder.AddExecutable("own", "/bin/sh", ".", "-c", "exec sleep 600").WithEnvironment("COLOUR", builder.Configuration["colour"]);
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);

        Assert.Equal("blue", await app.VariableAsync("own", "COLOUR", Cancelled));
        Assert.Equal("Aspire.Hosting.Testing.Tests", builder.AppHostAssembly?.GetName().Name);
    }

    [Fact]
    public async Task Disposing_the_builder_ends_the_application()
    {
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddExecutable("own", "/bin/sh", ".", "-c", "exec sleep 600");
        var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        using var process = await app.ProcessAsync("own", Cancelled);
        await builder.DisposeAsync();
        Assert.True(process.HasExited);
    }

    [Fact]
    public void A_builder_that_built_nothing_can_be_disposed()
    {
        using var builder = DistributedApplicationTestingBuilder.Create([], (options, _) => options.DashboardApplicationName = "unused");
        Assert.Empty(builder.Resources);
    }
}
