using Streaming.Testing.Containers;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class ContainerLifecycleTests(TestEngine engine)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_container_has_its_exit_code_and_is_made_anew_by_the_start_command()
    {
        var builder = engine.CreateBuilder();
        builder.AddService(engine, "service");
        await using var app = builder.Build();
        await app.StartAsync(Token);
        var first = await app.WaitForStateAsync("service", KnownResourceStates.Running);
        await EngineClient.MustAsync("kill", first.Property("container.id"));

        var crashed = await app.WaitForStateAsync("service", KnownResourceStates.Finished);
        var result = await app.ResourceCommands.ExecuteCommandAsync("service", KnownResourceCommands.StartCommand, Token);
        var second = await app.WaitForStateAsync("service", KnownResourceStates.Running);

        Assert.Equal((137, true), (crashed.Snapshot.ExitCode, result.Success));
        Assert.Equal(("0", "1"), (first.Property("resource.restartCount"), second.Property("resource.restartCount")));
        Assert.NotEqual(first.Property("container.id"), second.Property("container.id"));
        Assert.False(await EngineClient.ExistsAsync("container", first.Property("container.id")));
    }

    [Fact]
    public async Task Containers_start_in_order_and_stop_in_reverse_with_time_to_end()
    {
        var builder = engine.CreateBuilder();
        var migration = builder.AddBox(engine, "migration", "sleep 0.3; exit 0");
        var server = builder.AddService(engine, "server").WaitForCompletion(migration);
        builder.AddService(engine, "client").WaitForStart(server);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        await app.WaitForLineAsync("client", "up");
        await app.WaitForLineAsync("server", "up");

        await app.StopAsync(Token);

        var (done, first, second) = (State(app, "migration"), State(app, "server"), State(app, "client"));
        Assert.Equal((KnownResourceStates.Finished, 0), (done.State?.Text, done.ExitCode));
        Assert.True(done.StopTimeStamp <= first.StartTimeStamp && first.StartTimeStamp <= second.StartTimeStamp);
        Assert.Equal((KnownResourceStates.Exited, 0), (first.State?.Text, first.ExitCode));
        Assert.Equal((KnownResourceStates.Exited, 0), (second.State?.Text, second.ExitCode));
        Assert.True(second.StopTimeStamp <= first.StopTimeStamp);
        await app.WaitForLineAsync("server", "bye");
    }

    [Fact]
    public async Task Nothing_of_a_run_stays_and_a_container_for_the_start_command_is_not_even_made()
    {
        var builder = engine.CreateBuilder();
        builder.AddService(engine, "service");
        builder.AddService(engine, "tool").WithExplicitStart();
        await using var app = builder.Build();
        await app.StartAsync(Token);
        var running = await app.WaitForStateAsync("service", KnownResourceStates.Running);
        var run = await EngineClient.MustAsync("container", "inspect", "--format", "{{index .Config.Labels \"aspire.hosting.run\"}}", running.Property("container.id"));
        Assert.Single(await LeftAsync(run));
        Assert.Equal(KnownResourceStates.NotStarted, State(app, "tool").State?.Text);

        await app.StopAsync(Token);

        Assert.Empty(await LeftAsync(run));
        Assert.Equal("", await EngineClient.MustAsync("network", "ls", "--quiet", "--filter", $"label=aspire.hosting.run={run}"));
    }

    [Fact]
    public async Task A_persistent_container_runs_on_and_the_next_run_takes_it_over_unless_the_model_changed()
    {
        engine.Require();
        var name = $"streaming-tests-{Guid.NewGuid():N}";
        try
        {
            var first = await RunAsync(name, "blue");
            Assert.Equal("running", await EngineClient.MustAsync("container", "inspect", "--format", "{{.State.Status}}", name));

            var second = await RunAsync(name, "blue");
            var changed = await RunAsync(name, "red");

            Assert.Equal((first.Id, first.Url), (second.Id, second.Url));
            Assert.NotEqual(first.Id, changed.Id);
        }
        finally
        {
            await EngineClient.RemoveWithNetworksAsync(name);
        }
    }

    private async Task<(string Id, string Url)> RunAsync(string name, string colour)
    {
        var builder = engine.CreateBuilder();
        var web = builder.AddBox(engine, "web", "echo $COLOUR > /tmp/index.html; exec httpd -f -p 8080 -h /tmp").WithEnvironment("COLOUR", colour)
            .WithContainerName(name).WithLifetime(ContainerLifetime.Persistent).WithHttpEndpoint(targetPort: 8080).WithHttpHealthCheck("/index.html");
        builder.AddBox(engine, "client", EngineClient.Until("wget -q -O - http://web:8080/index.html")).WaitFor(web);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        await app.WaitForLineAsync("client", colour);
        var running = await app.WaitForStateAsync("web", KnownResourceStates.Running);
        return (running.Property("container.id"), web.GetEndpoint("http").Url);
    }

    private static CustomResourceSnapshot State(DistributedApplication app, string name) =>
        app.ResourceNotifications.TryGetCurrentState(name, out var state) ? state.Snapshot : throw new InvalidOperationException($"{name} has no state.");

    private static async Task<string[]> LeftAsync(string run) =>
        (await EngineClient.MustAsync("ps", "--all", "--quiet", "--filter", $"label=aspire.hosting.run={run}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
