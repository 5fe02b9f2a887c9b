using Streaming.Testing;
using Streaming.Testing.Containers;
using Streaming.Testing.Platform;

[assembly: AssemblyFixture(typeof(TestEngine))]

namespace Streaming.AppHost.Tests;

/// <summary>The platform in containers, as far as a machine without its images goes.</summary>
public sealed class ContainersTests(TestEngine engine)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_engine_the_start_ends_with_one_line()
    {
        using var data = new TemporaryFolder();
        await using var platform = RunningPlatform.Start(data.Path, ("Streaming:Runtime", "containers"), ("ASPIRE_CONTAINER_RUNTIME", "/no/engine"));
        await platform.Process.WaitForExitAsync(Cancelled);

        Assert.Equal(1, platform.Process.ExitCode);
        Assert.Equal(
            "Streaming:Runtime is 'containers', and no container engine answers: /no/engine is not installed. Start docker or podman, or choose embedded.",
            platform.Output.Trim());
    }

    [Fact]
    public async Task An_image_that_cannot_be_pulled_fails_its_resource_and_the_host_stays_up_until_Ctrl_C()
    {
        engine.RequirePodman();
        using var data = new TemporaryFolder();
        await using var store = new PodmanStore();
        await using var platform = Start(data, store);

        await platform.LineAsync("zookeeper: failed to start, see its log", Cancelled);
        await platform.LineAsync("kafka: waits for other resources", Cancelled);
        await platform.LineAsync("producers: waits for other resources", Cancelled);
        using var http = new HttpClient();
        using var dashboard = await http.GetAsync(await platform.LoginLinkAsync(Cancelled), Cancelled);
        Assert.True(dashboard.IsSuccessStatusCode, $"{dashboard.StatusCode}");
        await platform.InterruptAsync(Cancelled);

        Assert.Equal(0, platform.Process.ExitCode);
        Assert.Empty(await store.ContainersAsync());
    }

    [Fact]
    public async Task No_container_stays_when_the_host_itself_is_killed()
    {
        engine.RequirePodman();
        using var data = new TemporaryFolder();
        await using var store = new PodmanStore();
        await store.MakeAsync("docker.io/library/zookeeper:3.8.6", """["sleep", "1000"]""");
        await using var platform = Start(data, store);
        await ContainersAsync(store, count => count == 1);

        platform.Process.Kill();
        await platform.Process.WaitForExitAsync(Cancelled);

        await ContainersAsync(store, count => count == 0);
    }

    private static RunningPlatform Start(TemporaryFolder data, PodmanStore store) => RunningPlatform.Start(
        data.Path,
        [("Streaming:Runtime", "containers"), ("ASPIRE_CONTAINER_RUNTIME", EngineClient.Program), .. store.Variables.Select(v => (v.Key, v.Value))]);

    private static async Task ContainersAsync(PodmanStore store, Func<int, bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(Limit);
        while (!reached((await store.ContainersAsync()).Length))
        {
            await Task.Delay(100, limit.Token);
        }
    }
}
