using Microsoft.Extensions.DependencyInjection;
using Streaming.Testing.Containers;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class ContainerFilesTests(TestEngine engine)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_in_a_container_before_it_starts_with_their_modes_and_owners()
    {
        var source = Directory.CreateTempSubdirectory("container-files-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(source.FullName, "copied"), "from the host\n", Token);
            var builder = engine.CreateBuilder();
            builder.AddContainer("box", engine.Image).WithEntrypoint("/srv/new/run.sh").WithContainerRuntimeArgs("--user", "1234:1234")
                .WithContainerFiles("/srv/new", [new ContainerFile
                {
                    Name = "run.sh",
                    Contents = "#!/bin/sh\nstat -c '%n %a %u %g' /etc /etc/web /etc/web/a /etc/web/copied\ncat /etc/web/copied\n",
                    Mode = UnixFileMode.UserRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute,
                }])
                .WithContainerFiles("/etc", [new ContainerDirectory { Name = "web", Entries = [new ContainerFile { Name = "a" }] }], defaultOwner: 1000, defaultGroup: 2000, umask: UnixFileMode.GroupWrite)
                .WithContainerFiles("/etc/web", source.FullName);
            await using var app = builder.Build();
            await app.StartAsync(Token);

            var lines = await app.WaitForLineAsync("box", "from the host");

            Assert.Equal(["/etc/web 757 1000 2000", "/etc/web/a 646 1000 2000", "/etc/web/copied 644 0 0", "from the host"], lines.Skip(1));
        }
        finally
        {
            source.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Files_go_into_a_volume_that_holds_others_already()
    {
        engine.Require();
        var volume = $"streaming-tests-{Guid.NewGuid():N}";
        try
        {
            foreach (var expected in new[] { "first", "first second" })
            {
                var builder = engine.CreateBuilder();
                builder.AddBox(engine, "box", "echo $(ls /data/conf)").WithVolume(volume, "/data")
                    .WithContainerFiles("/data/conf", [new ContainerFile { Name = expected.Split(' ')[^1] }]);
                await using var app = builder.Build();
                await app.StartAsync(Token);
                Assert.Equal([expected], await app.WaitForLineAsync("box", expected));
            }
        }
        finally
        {
            await EngineClient.RunAsync("volume", "rm", "--force", volume);
        }
    }

    [Fact]
    public async Task A_persistent_container_is_made_anew_only_where_its_files_changed()
    {
        engine.Require();
        var name = $"streaming-tests-{Guid.NewGuid():N}";
        try
        {
            var first = await RunAsync(name, "blue");
            var second = await RunAsync(name, "blue");
            var changed = await RunAsync(name, "red");

            Assert.Equal(first, second);
            Assert.NotEqual(first, changed);
        }
        finally
        {
            await EngineClient.RemoveWithNetworksAsync(name);
        }
    }

    [Fact]
    public async Task A_container_whose_files_cannot_be_written_does_not_start_and_is_removed()
    {
        var name = $"streaming-tests-{Guid.NewGuid():N}";
        var builder = engine.CreateBuilder();
        builder.AddBox(engine, "box", "exec sleep 100").WithContainerName(name).WithContainerFiles("/bin/sh/below", [new ContainerFile { Name = "file" }]);
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForStateAsync("box", KnownResourceStates.FailedToStart);

        var logs = app.Services.GetRequiredService<ResourceLoggerService>();
        var lines = await logs.GetAllAsync("box").FirstAsync(Token);
        Assert.Contains($" Files cannot be written into container {name}: ", Assert.Single(lines).Content, StringComparison.Ordinal);
        Assert.False(await EngineClient.ExistsAsync("container", name));
    }

    private async Task<string> RunAsync(string name, string colour)
    {
        var builder = engine.CreateBuilder();
        builder.AddBox(engine, "box", "cat /etc/colour; exec sleep 100").WithContainerName(name).WithLifetime(ContainerLifetime.Persistent)
            .WithContainerFiles("/etc", [new ContainerFile { Name = "colour", Contents = $"{colour}\n" }]);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        await app.WaitForLineAsync("box", colour);
        return (await app.WaitForStateAsync("box", KnownResourceStates.Running)).Property("container.id");
    }
}
