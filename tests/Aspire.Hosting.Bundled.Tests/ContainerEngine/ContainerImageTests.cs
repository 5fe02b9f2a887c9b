using Microsoft.Extensions.DependencyInjection;
using Streaming.Testing.Containers;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class ContainerImageTests(TestEngine engine) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dockerfile-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_image_that_cannot_be_pulled_fails_its_container_with_the_engines_words_and_no_other()
    {
        var builder = engine.CreateBuilder();
        builder.AddContainer("broken", "localhost:1/none", "1");
        builder.AddBox(engine, "other", "exec sleep 100");
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForStateAsync("broken", KnownResourceStates.FailedToStart);
        await app.WaitForStateAsync("other", KnownResourceStates.Running);

        var lines = await LinesAsync(app, "broken");
        Assert.Equal("Pulling image localhost:1/none:1", lines[0]);
        Assert.StartsWith("Image localhost:1/none:1 cannot be pulled: Error", lines[^1], StringComparison.Ordinal);
        Assert.EndsWith("connect: connection refused", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_may_not_be_pulled_is_named()
    {
        var builder = engine.CreateBuilder();
        builder.AddContainer("local", "localhost:1/none", "1").WithImagePullPolicy(ImagePullPolicy.Never);
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForStateAsync("local", KnownResourceStates.FailedToStart);

        Assert.Equal(
            ["Image localhost:1/none:1 is not on this machine, and container 'local' may not pull it: pull it, or change its pull policy."],
            await LinesAsync(app, "local"));
    }

    [Fact]
    public async Task A_dockerfile_is_built_with_its_arguments_and_stage()
    {
        await WriteAsync($"""
            FROM {engine.Image} AS first
            ARG COLOUR
            RUN echo "$COLOUR" > /colour
            CMD ["cat", "/colour"]
            FROM first AS second
            RUN echo wrong > /colour
            """);
        var builder = engine.CreateBuilder();
        builder.AddDockerfile("painted", _folder.FullName, stage: "first").WithBuildArg("COLOUR", builder.AddParameter("colour", "dark blue"));
        await using var app = builder.Build();
        await app.StartAsync(Token);

        var lines = await app.WaitForLineAsync("painted", "dark blue");

        Assert.Equal($"Building image from {Path.Combine(_folder.FullName, "Dockerfile")}", lines[0]);
        Assert.Contains(lines, l => l.StartsWith("STEP 1/", StringComparison.OrdinalIgnoreCase));
        await app.StopAsync(Token);
        await EngineClient.RunAsync("rmi", "--force", "localhost/aspire-painted:latest");
    }

    [Fact]
    public async Task A_build_that_fails_is_told_with_the_engines_words()
    {
        await WriteAsync($"FROM {engine.Image}\nRUN exit 3\n");
        var builder = engine.CreateBuilder();
        builder.AddDockerfile("unbuildable", _folder.FullName);
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForStateAsync("unbuildable", KnownResourceStates.FailedToStart);

        var line = (await LinesAsync(app, "unbuildable"))[^1];
        Assert.StartsWith("Image localhost/aspire-unbuildable:latest cannot be built: ", line, StringComparison.Ordinal);
        Assert.Matches("exit status 3$|returned a non-zero code: 3$", line);
    }

    private Task WriteAsync(string dockerfile) => File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Dockerfile"), dockerfile, Token);

    private static async Task<IReadOnlyList<string>> LinesAsync(DistributedApplication app, string name)
    {
        var lines = new List<string>();
        await foreach (var batch in app.Services.GetRequiredService<ResourceLoggerService>().GetAllAsync(name))
        {
            lines.AddRange(batch.Select(l => l.Content.Split(' ', 2)[1]));
        }

        return lines;
    }
}
