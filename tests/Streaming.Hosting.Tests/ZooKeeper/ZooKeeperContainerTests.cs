using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Streaming.Testing.Containers;

[assembly: AssemblyFixture(typeof(TestEngine))]

namespace Streaming.Hosting.Tests.ZooKeeper;

/// <summary>A real ZooKeeper in a container, from Debian's packages.</summary>
public sealed class ZooKeeperContainerTests(TestEngine engine) : IAsyncLifetime
{
    private readonly string _image = $"localhost/streaming-tests/zookeeper:{Guid.NewGuid():N}";
    private readonly string _name = $"zookeeper-{Guid.NewGuid():N}"[..16];

    private readonly CancellationTokenSource _limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private CancellationToken Token => _limit.Token;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _limit.Dispose();
        await engine.CleanAsync("volume", "rm", "--force", $"{_name}-data");
        await engine.CleanAsync("rmi", "--force", _image);
    }

    [Fact]
    public async Task It_is_healthy_only_once_it_answers_srvr_and_what_waits_starts_then()
    {
        await engine.MakeZooKeeperAsync(_image);
        _limit.CancelAfter(TimeSpan.FromSeconds(60));
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = ["--Streaming:Runtime=containers", "--Streaming:ZooKeeper:Port=0", $"--ASPIRE_CONTAINER_RUNTIME={EngineClient.Program}"],
            DisableDashboard = true,
        });
        var zookeeper = builder.AddZooKeeper(_name).WithImage(_image).WithImageRegistry(null).WithEnvironment("WAIT_FOR_GO", "1");
        builder.AddContainer("client", engine.Image).WithEntrypoint("/bin/sh")
            .WithArgs("-c", EngineClient.Until("echo srvr | nc $SERVERS | grep Mode")).WithEnvironment("SERVERS", $"{zookeeper.Resource.ClientEndpoint.Property(EndpointProperty.Host)} {zookeeper.Resource.ClientEndpoint.Property(EndpointProperty.Port)}")
            .WaitFor(zookeeper);
        await using var app = builder.Build();
        await app.StartAsync(Token);

        var unhealthy = await app.ResourceNotifications.WaitForResourceAsync(_name, e => e.Snapshot.HealthReports is [{ Status: HealthStatus.Unhealthy }], Token);
        Assert.Equal(KnownResourceStates.Running, unhealthy.Snapshot.State?.Text);
        Assert.True(app.ResourceNotifications.TryGetCurrentState("client", out var waiting));
        Assert.Equal(KnownResourceStates.Waiting, waiting.Snapshot.State?.Text);
        await EngineClient.MustAsync("exec", $"{unhealthy.Snapshot.Properties.Single(p => p.Name == "container.id").Value}", "touch", "/go");

        var healthy = await app.ResourceNotifications.WaitForResourceHealthyAsync(_name, Token);

        Assert.Equal("standalone", Assert.Single(healthy.Snapshot.HealthReports).Description);
        var ended = await app.ResourceNotifications.WaitForResourceAsync("client", e => e.Snapshot.State?.Text == KnownResourceStates.Finished, Token);
        Assert.Equal(0, ended.Snapshot.ExitCode);
    }
}
