using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing.Tests.EntryPoint;

public sealed class FactoryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fixture_starts_the_application_and_changes_it_on_the_way()
    {
        await using var fixture = new Fixture("--mode=fast");
        await fixture.StartAsync(Cancelled);
        await fixture.StartAsync(Cancelled);

        Assert.Equal(["creating", "created with 0 resources", "building with 2 resources", "built"], fixture.Steps);
        Assert.Equal("Host=orders;Mode=fast", await fixture.GetConnectionString("orders"));
        Assert.Equal(fixture.GetEndpoint("web"), fixture.CreateHttpClient("web").BaseAddress);
        Assert.Equal("from the fixture", await fixture.Application!.VariableAsync("web", "GREETING", Cancelled));
    }

    [Fact]
    public async Task The_end_of_the_fixture_ends_the_processes()
    {
        await using var fixture = new Fixture();
        await fixture.StartAsync(Cancelled);
        using var process = await fixture.Application!.ProcessAsync("web", Cancelled);

        await fixture.DisposeAsync();

        Assert.True(process.HasExited);
        Assert.Throws<ObjectDisposedException>(() => fixture.GetEndpoint("web"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => fixture.StartAsync(Cancelled));
    }

    [Fact]
    public async Task Before_the_start_there_is_nothing_to_reach()
    {
        await using var fixture = new Fixture();
        Assert.Throws<InvalidOperationException>(() => fixture.CreateHttpClient("web"));
    }

    [Fact]
    public async Task What_the_model_throws_reaches_the_fixture()
    {
        await using var fixture = new Fixture("--fails=model");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.StartAsync(Cancelled));
        Assert.Equal("The model is broken.", error.Message);
    }

    private sealed class Fixture(params string[] args) : DistributedApplicationFactory(typeof(Projects.Aspire_Hosting_Testing_AppHost), args)
    {
        public List<string> Steps { get; } = [];

        public DistributedApplication? Application { get; private set; }

        protected override void OnBuilderCreating(DistributedApplicationOptions applicationOptions, HostApplicationBuilderSettings hostOptions) => Steps.Add("creating");

        protected override void OnBuilderCreated(DistributedApplicationBuilder applicationBuilder) => Steps.Add($"created with {applicationBuilder.Resources.Count} resources");

        protected override void OnBuilding(DistributedApplicationBuilder applicationBuilder)
        {
            Steps.Add($"building with {applicationBuilder.Resources.Count} resources");
            applicationBuilder.CreateResourceBuilder<ExecutableResource>("web").WithEnvironment("GREETING", "from the fixture");
        }

        protected override void OnBuilt(DistributedApplication application)
        {
            Steps.Add("built");
            Application = application;
        }
    }
}
