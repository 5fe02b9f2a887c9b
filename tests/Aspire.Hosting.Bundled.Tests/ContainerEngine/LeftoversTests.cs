using System.Diagnostics;
using System.Globalization;
using Streaming.Testing.Containers;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class LeftoversTests(TestEngine engine) : IAsyncLifetime
{
    private readonly List<string> _made = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _made)
        {
            await EngineClient.RemoveAsync(name);
            await EngineClient.RunAsync("network", "rm", "--force", name);
        }
    }

    [Fact]
    public async Task What_a_killed_run_left_behind_is_removed_and_nothing_else()
    {
        engine.Require();
        var dead = await MakeAsync(await EndedAsync());
        var living = await MakeAsync(Owner(Process.GetCurrentProcess()));
        var elsewhere = await MakeAsync("another-machine/1/1");
        var foreign = await MakeAsync(null);
        var builder = engine.CreateBuilder();
        builder.AddBox(engine, "service", "exec sleep 100");
        await using var app = builder.Build();

        await app.StartAsync(Token);
        await app.WaitForStateAsync("service", KnownResourceStates.Running);

        Assert.Equal((false, false), await ExistAsync(dead));
        Assert.Equal((true, true), await ExistAsync(living));
        Assert.Equal((true, true), await ExistAsync(elsewhere));
        Assert.Equal((true, true), await ExistAsync(foreign));
    }

    private static string Owner(Process process) => string.Create(
        CultureInfo.InvariantCulture, $"{System.Environment.MachineName}/{process.Id}/{new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeSeconds()}");

    private static async Task<string> EndedAsync()
    {
        using var process = Process.Start("/bin/sleep", "100");
        var owner = Owner(process);
        process.Kill();
        await process.WaitForExitAsync(Token);
        return owner;
    }

    /// <summary>A container in a network of its own, as a run makes them.</summary>
    private async Task<string> MakeAsync(string? owner)
    {
        var name = $"streaming-tests-{Guid.NewGuid():N}";
        _made.Add(name);
        string[] labels = owner is null ? [] : ["--label", "aspire.hosting.run=0123", "--label", $"aspire.hosting.owner={owner}"];
        await EngineClient.MustAsync(["network", "create", .. labels, name]);
        await EngineClient.MustAsync(["run", "--detach", "--name", name, "--network", name, .. labels, engine.Image, "sleep", "100"]);
        return name;
    }

    private static async Task<(bool Container, bool Network)> ExistAsync(string name) =>
        (await EngineClient.ExistsAsync("container", name), await EngineClient.ExistsAsync("network", name));
}
