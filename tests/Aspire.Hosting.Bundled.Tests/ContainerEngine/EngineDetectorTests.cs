using Aspire.Hosting.ContainerEngine;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class EngineDetectorTests : IDisposable
{
    private readonly DirectoryInfo _path = Directory.CreateTempSubdirectory("engines-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _path.Delete(recursive: true);

    [Fact]
    public async Task Without_an_engine_it_is_told_which_were_tried_what_they_answered_and_what_to_do()
    {
        Write("docker", "[ \"$1\" = --version ] && echo 'Docker version 28.2.2' || { echo 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?' >&2; exit 1; }");
        Assert.Equal(
            "No container engine answers: docker answers 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?'; podman is not installed. "
            + "Install or start docker or podman, or name another engine by ASPIRE_CONTAINER_RUNTIME.",
            (await Assert.ThrowsAsync<ContainerEngineException>(() => Detector().FindAsync(Token))).Message);
    }

    [Fact]
    public async Task The_next_engine_is_taken_where_the_first_is_unhealthy()
    {
        Write("docker", "exit 1");
        Write("podman", "echo podman version 5.4.0");
        Assert.Equal(EngineKind.Podman, (await Detector().FindAsync(Token)).Kind);
    }

    [Fact]
    public async Task An_engine_under_the_name_of_another_is_known()
    {
        Write("docker", "echo podman version 4.3.1");
        Assert.Equal(EngineKind.Podman, (await Detector().FindAsync(Token)).Kind);
    }

    [Fact]
    public async Task The_configuration_names_the_engine()
    {
        Write("docker", "echo Docker version 28.2.2");
        Assert.Equal(EngineKind.Docker, (await Detector().FindAsync(Token)).Kind);
        Assert.Equal(
            "No container engine answers: nerdctl is not installed. Install or start docker or podman, or name another engine by ASPIRE_CONTAINER_RUNTIME.",
            (await Assert.ThrowsAsync<ContainerEngineException>(() => Detector("nerdctl").FindAsync(Token))).Message);
    }

    [Fact]
    public async Task A_container_without_an_engine_is_told_apart_from_one_that_failed_and_others_go_on()
    {
        var builder = ShellApplication.CreateBuilder("--ASPIRE_CONTAINER_RUNTIME=/no/engine");
        builder.AddContainer("box", "busybox");
        builder.AddShell("other", "exec sleep 100");
        await using var app = builder.Build();
        await app.StartAsync(Token);

        await app.WaitForStateAsync("box", KnownResourceStates.RuntimeUnhealthy);
        await app.WaitForStateAsync("other", KnownResourceStates.Running);

        await app.WaitForLineAsync("box", "No container engine answers: /no/engine is not installed. Install or start docker or podman, or name another engine by ASPIRE_CONTAINER_RUNTIME.");
    }

    private void Write(string program, string script)
    {
        var file = Path.Combine(_path.FullName, program);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A shell is missing: the engines here are scripts.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private EngineDetector Detector(string? named = null) => new(new ConfigurationBuilder().AddInMemoryCollection([new("PATH", _path.FullName), new("ASPIRE_CONTAINER_RUNTIME", named)]).Build());
}
