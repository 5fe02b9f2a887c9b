using Aspire.Hosting.Testing;

namespace Aspire.Hosting.Bundled.Tests.Testing;

/// <summary>What goes wrong around an entry point is told to the test at its next call; Aspire's own tells less.</summary>
public sealed class EntryPointFailureTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_point_that_does_not_run_its_application_is_told_at_the_start()
    {
        await using var builder = await CreateAsync("unrun");
        await using var app = await builder.BuildAsync(Cancelled);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(Cancelled));
        Assert.Equal("The entry point exited without running its DistributedApplication.", error.Message);
    }

    [Fact]
    public async Task A_failed_start_reaches_the_test_and_leaves_its_process_alone()
    {
        await using var builder = await CreateAsync("start");
        await using var app = await builder.BuildAsync(Cancelled);
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.StartAsync(Cancelled));
        var path = Path.GetFullPath("../Missing/Missing.csproj", builder.AppHostDirectory);
        Assert.Equal($"Project 'missing' ({path}) does not exist: correct the path, which starts from the AppHost's folder.", error.Message);
        Assert.Equal(0, System.Environment.ExitCode);
    }

    [Fact]
    public async Task What_is_thrown_after_the_end_of_the_application_reaches_the_test()
    {
        var builder = await CreateAsync("stop");
        var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StopAsync(Cancelled));
        Assert.Equal("The clean-up went wrong.", error.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await builder.DisposeAsync());
    }

    [Fact]
    public async Task A_test_that_is_over_before_it_builds_ends_the_entry_point()
    {
        await using var builder = await CreateAsync("nothing");
        await builder.DisposeAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => builder.BuildAsync(Cancelled));
    }

    [Fact]
    public async Task An_application_is_built_once()
    {
        await using var builder = await CreateAsync("nothing");
        await using var app = await builder.BuildAsync(Cancelled);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => builder.BuildAsync(Cancelled));
        Assert.Equal("Build can only be called once.", error.Message);
    }

    [Fact]
    public async Task A_failed_publishing_reaches_the_test_and_leaves_its_process_alone()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.Aspire_Hosting_Testing_AppHost>(["--publisher", "unknown"], Cancelled);
        await using var app = await builder.BuildAsync(Cancelled);
        await Assert.ThrowsAsync<DistributedApplicationException>(() => app.RunAsync(Cancelled));
        Assert.Equal(0, System.Environment.ExitCode);
    }

    [Fact]
    public async Task A_launch_profile_that_does_not_exist_is_told()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => DistributedApplicationTestingBuilder.CreateAsync<global::Projects.Aspire_Hosting_Testing_AppHost>(["--DOTNET_LAUNCH_PROFILE=third"], Cancelled));
        var path = Path.Combine(global::Projects.Aspire_Hosting_Testing_AppHost.ProjectPath, "Properties", "launchSettings.json");
        Assert.Equal($"Launch profile 'third' does not exist in {path}: choose one of its profiles or leave the name out.", error.Message);
    }

    private static Task<IDistributedApplicationTestingBuilder> CreateAsync(string fails) =>
        DistributedApplicationTestingBuilder.CreateAsync<global::Projects.Aspire_Hosting_Testing_AppHost>([$"--fails={fails}"], Cancelled);
}
