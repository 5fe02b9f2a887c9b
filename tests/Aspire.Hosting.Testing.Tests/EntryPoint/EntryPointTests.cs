namespace Aspire.Hosting.Testing.Tests.EntryPoint;

public sealed class EntryPointTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_model_of_the_entry_point_can_be_changed_before_it_is_built()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Hosting_Testing_AppHost>(Cancelled);
        var web = (ExecutableResource)builder.Resources.Single(r => r.Name == "web");
        builder.CreateResourceBuilder(web).WithEnvironment("GREETING", "from the test");
        builder.AddExecutable("added", "/bin/sh", ".", "-c", "exec sleep 600");
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);

        await app.ResourceNotifications.WaitForResourceHealthyAsync("added", Cancelled);
        Assert.Equal("from the test", await app.VariableAsync("web", "GREETING", Cancelled));
    }

    [Fact]
    public async Task Arguments_reach_the_model()
    {
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Hosting_Testing_AppHost>(["--mode=fast"], Cancelled);
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);

        Assert.Equal("Host=orders;Mode=fast", await app.GetConnectionStringAsync("orders", Cancelled));
    }

    [Fact]
    public async Task What_the_model_throws_reaches_the_test()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => CreateAsync("model"));
        Assert.Equal("The model is broken.", error.Message);
    }

    [Fact]
    public async Task An_entry_point_without_an_application_is_told()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => CreateAsync("unbuilt"));
        Assert.Equal("The entry point exited without building a DistributedApplication.", error.Message);
    }

    [Fact]
    public async Task An_assembly_without_an_entry_point_is_told()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => DistributedApplicationTestingBuilder.CreateAsync<DistributedApplication>(Cancelled));
        Assert.Equal("Assembly of specified type DistributedApplication does not have an entry point.", error.Message);
    }

    [Fact]
    public async Task Stopping_ends_the_processes()
    {
        await using var builder = await CreateAsync("nothing");
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        var process = await app.ProcessAsync("web", Cancelled);
        await app.StopAsync(Cancelled);
        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task A_run_ends_with_its_cancellation()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var builder = await CreateAsync("nothing");
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        var run = app.RunAsync(stop.Token);
        using var process = await app.ProcessAsync("web", Cancelled);
        await stop.CancelAsync();
        await run;
        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task A_published_application_has_done_its_work_at_the_start()
    {
        var folder = Directory.CreateTempSubdirectory("aspire-testing-");
        try
        {
            var path = Path.Combine(folder.FullName, "manifest.json");
            await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Hosting_Testing_AppHost>(
                ["--publisher", "manifest", "--output-path", path], Cancelled);
            await using var app = await builder.BuildAsync(Cancelled);
            await app.RunAsync(Cancelled);
            Assert.Contains("\"web\"", await File.ReadAllTextAsync(path, Cancelled), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Waiting_for_health_ends_when_the_resource_fails_before_it_is_healthy()
    {
        await using var builder = await CreateAsync("resource");
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);
        var error = await Assert.ThrowsAsync<DistributedApplicationException>(() => app.ResourceNotifications.WaitForResourceHealthyAsync("broken", Cancelled));
        Assert.Equal("Stopped waiting for resource 'broken' to become healthy because it failed to start.", error.Message);
    }

    private static Task<IDistributedApplicationTestingBuilder> CreateAsync(string fails) =>
        DistributedApplicationTestingBuilder.CreateAsync<Projects.Aspire_Hosting_Testing_AppHost>([$"--fails={fails}"], Cancelled);
}
