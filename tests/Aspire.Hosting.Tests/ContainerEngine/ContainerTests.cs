using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Tests.ContainerEngine;

public sealed class ContainerTests(Podman podman)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_gets_its_environment_arguments_and_writes_to_the_console()
    {
        var builder = podman.CreateBuilder();
        builder.AddBox("job", "echo $COLOUR $0 $1; echo broken >&2; exit 7", "first", "second").WithEnvironment("COLOUR", "dark blue");
        await using var app = builder.Build();
        await app.StartAsync(Token);

        var ended = await app.WaitForStateAsync("job", KnownResourceStates.Finished);

        Assert.Equal(7, ended.Snapshot.ExitCode);
        var lines = await app.WaitForLineAsync("job", "job ended with exit code 7.");
        Assert.Equal(["broken", "dark blue first second", "job ended with exit code 7."], lines.Order(StringComparer.Ordinal));
    }
}
