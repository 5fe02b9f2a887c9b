using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Testing.Containers;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class ContainerTests(TestEngine engine)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_gets_its_environment_and_arguments_and_writes_to_the_console()
    {
        var builder = engine.CreateBuilder();
        builder.AddBox(engine, "job", "echo $COLOUR $0 $1; echo broken >&2; exit 7", "first", "second").WithEnvironment("COLOUR", "dark blue");
        await using var app = builder.Build();
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await app.StartAsync(Token);

        var ended = await app.WaitForStateAsync("job", KnownResourceStates.Finished);

        Assert.Equal(7, ended.Snapshot.ExitCode);
        var lines = await app.WaitForLineAsync("job", "job ended with exit code 7.");
        Assert.Equal(["broken", "dark blue first second", "job ended with exit code 7."], lines.Order(StringComparer.Ordinal));
        await foreach (var batch in app.Services.GetRequiredService<ResourceLoggerService>().GetAllAsync("job"))
        {
            Assert.All(batch, l => Assert.InRange(DateTimeOffset.Parse(l.Content.Split(' ')[0], CultureInfo.InvariantCulture), before, DateTimeOffset.UtcNow.AddSeconds(1)));
            Assert.True(Assert.Single(batch, l => l.Content.EndsWith("broken", StringComparison.Ordinal)).IsErrorMessage);
        }
    }

    [Fact]
    public async Task A_container_is_found_by_its_name_and_aliases_in_the_network_and_by_its_port_on_this_machine()
    {
        var builder = engine.CreateBuilder();
        var web = builder.AddBox(engine, "web", "echo hello > /tmp/index.html; exec httpd -f -p 8080 -h /tmp")
            .WithHttpEndpoint(targetPort: 8080).WithHttpHealthCheck("/index.html").WithContainerNetworkAlias("also-web");
        builder.AddBox(engine, "client", $"{EngineClient.Until("wget -q -O - $WEB/index.html")}; {EngineClient.Until("wget -q -O - http://also-web:8080/index.html")}; echo $WEB")
            .WithEnvironment("WEB", web.GetEndpoint("http")).WaitFor(web);
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForStateAsync("client", KnownResourceStates.Finished);

        Assert.Equal(["hello", "hello", "http://web:8080"], await app.WaitForLineAsync("client", "http://web:8080"));
        Assert.StartsWith("http://localhost:", web.GetEndpoint("http").Url, StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.Equal("hello\n", await http.GetStringAsync(new Uri($"{web.GetEndpoint("http").Url}/index.html"), Token));
        Assert.True(app.ResourceNotifications.TryGetCurrentState("web", out var state));
        Assert.Equal(web.GetEndpoint("http").Url, Assert.Single(state.Snapshot.Urls).Url);
        Assert.Equal(engine.Image, state.Property("container.image"));
        Assert.Equal($"{web.GetEndpoint("http").Port}:8080/tcp", state.Property("container.ports"));
    }

    [Fact]
    public async Task A_service_of_this_machine_is_reached_from_a_container()
    {
        var folder = Directory.CreateTempSubdirectory("host-service-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "from the host", Token);
            var builder = engine.CreateBuilder();
            var service = builder.AddExecutable("service", "/bin/sh", folder.FullName, "-c", "exec busybox httpd -f -p 127.0.0.1:$PORT -h .").WithHttpEndpoint(env: "PORT").WithHttpHealthCheck("/index.html");
            builder.AddBox(engine, "client", $"echo $SERVICE; {EngineClient.Until("wget -q -O - $SERVICE/index.html")}").WithEnvironment("SERVICE", service.GetEndpoint("http")).WaitFor(service);
            await using var app = builder.Build();
            await app.StartAsync(Token);

            var lines = await app.WaitForLineAsync("client", "from the host");

            Assert.StartsWith($"http://{EngineClient.HostName}:", lines[0], StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_is_written_to_a_volume_is_there_in_the_next_run_and_a_read_only_folder_cannot_be_written()
    {
        engine.Require();
        var volume = $"streaming-tests-{Guid.NewGuid():N}";
        var folder = Directory.CreateTempSubdirectory("bind-mount-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "settings"), "blue", Token);
            foreach (var expected in new[] { "1 blue refused", "2 blue refused" })
            {
                var builder = engine.CreateBuilder();
                builder.AddBox(engine, "counter", "echo run >> /data/runs; echo $(wc -l < /data/runs) $(cat /settings/settings) $(touch /settings/x 2>/dev/null || echo refused)")
                    .WithVolume(volume, "/data").WithBindMount(folder.FullName, "/settings", isReadOnly: true);
                await using var app = builder.Build();
                await app.StartAsync(Token);
                Assert.Equal([expected], await app.WaitForLineAsync("counter", expected));
            }
        }
        finally
        {
            await EngineClient.RunAsync("volume", "rm", "--force", volume);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Arguments_for_the_engine_and_a_name_are_passed_on()
    {
        var name = $"streaming-tests-{Guid.NewGuid():N}";
        var builder = engine.CreateBuilder();
        builder.AddBox(engine, "named", "hostname; exec sleep 100").WithContainerName(name).WithContainerRuntimeArgs("--hostname", "chosen");
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForLineAsync("named", "chosen");

        Assert.Equal("running", await EngineClient.MustAsync("container", "inspect", "--format", "{{.State.Status}}", name));
    }
}
