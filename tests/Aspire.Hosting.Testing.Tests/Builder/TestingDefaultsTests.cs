using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Testing.Tests.Builder;

public sealed class TestingDefaultsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_launch_profile_of_the_AppHost_counts()
    {
        await using var builder = await CreateAsync();
        Assert.Equal("Development", builder.Environment.EnvironmentName);
        Assert.Equal("first profile", builder.Configuration["GREETING"]);
        Assert.Equal("first", builder.Configuration["DOTNET_LAUNCH_PROFILE"]);
    }

    [Fact]
    public async Task Another_launch_profile_is_chosen_by_name()
    {
        await using var builder = await CreateAsync("--DOTNET_LAUNCH_PROFILE=second");
        Assert.Equal("Staging", builder.Environment.EnvironmentName);
        Assert.Equal("second profile", builder.Configuration["GREETING"]);
    }

    [Fact]
    public async Task A_launch_profile_that_does_not_exist_is_told()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => CreateAsync("--DOTNET_LAUNCH_PROFILE=third"));
        Assert.Contains("'third'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_come_before_the_launch_profile()
    {
        await using var builder = await CreateAsync("--GREETING=argument");
        Assert.Equal("argument", builder.Configuration["GREETING"]);
    }

    [Fact]
    public async Task The_builder_is_configured_by_the_test()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Hosting_Testing_AppHost>([], (options, settings) =>
        {
            Assert.True(options.DisableDashboard);
            Assert.Equal("Aspire.Hosting.Testing.AppHost", options.AssemblyName);
            settings.EnvironmentName = "Testing";
            settings.Configuration!.AddInMemoryCollection([new("GREETING", "configured")]);
        }, Cancelled);
        Assert.Equal("Testing", builder.Environment.EnvironmentName);
        Assert.Equal("configured", builder.Configuration["GREETING"]);
    }

    [Fact]
    public async Task What_configuring_throws_reaches_the_test()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Hosting_Testing_AppHost>(
            [], (_, _) => throw new InvalidOperationException("Not configured."), Cancelled));
        Assert.Equal("Not configured.", error.Message);
    }

    [Fact]
    public async Task The_directory_and_assembly_are_those_of_the_AppHost()
    {
        await using var builder = await CreateAsync();
        Assert.Equal(Projects.Aspire_Hosting_Testing_AppHost.ProjectPath, builder.AppHostDirectory);
        Assert.Equal("Aspire.Hosting.Testing.AppHost", builder.AppHostAssembly?.GetName().Name);
        Assert.Equal(typeof(Projects.Aspire_Hosting_Testing_AppHost).Assembly, builder.AppHostAssembly);
    }

    [Fact]
    public async Task Two_applications_side_by_side_have_ports_of_their_own()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        int[] ports = [first.GetEndpoint("web").Port, second.GetEndpoint("web").Port];
        Assert.Equal(2, ports.Distinct().Count());
        Assert.DoesNotContain(5099, ports);
        string?[] targets = [await first.VariableAsync("web", "PORT", Cancelled), await second.VariableAsync("web", "PORT", Cancelled)];
        Assert.Equal(2, targets.Distinct().Count());
        Assert.DoesNotContain("5099", targets);
    }

    [Fact]
    public async Task Ports_stay_those_of_the_model_where_the_test_wants_it()
    {
        await using var app = await StartAsync("--DcpPublisher:RandomizePorts=false");
        Assert.Equal(5099, app.GetEndpoint("web").Port);
    }

    [Fact]
    public async Task An_item_of_the_arguments_that_is_null_or_empty_is_refused()
    {
        var none = await Assert.ThrowsAsync<ArgumentNullException>(() => CreateAsync("a", null!));
        Assert.Equal("Array params contains null item: [a, ] (Parameter 'args')", none.Message);
        var empty = await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync("", "b"));
        Assert.Equal("Array params contains empty item: [, b] (Parameter 'args')", empty.Message);
    }

    private static Task<IDistributedApplicationTestingBuilder> CreateAsync(params string[] args) =>
        DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Hosting_Testing_AppHost>(args, Cancelled);

    private static async Task<DistributedApplication> StartAsync(params string[] args)
    {
        var builder = await CreateAsync(args);
        var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        return app;
    }
}
