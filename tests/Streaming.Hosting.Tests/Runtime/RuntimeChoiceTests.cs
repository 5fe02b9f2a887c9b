using Aspire.Hosting;

namespace Streaming.Hosting.Tests.Runtime;

public sealed class RuntimeChoiceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("docker")]
    [InlineData("1")]
    public void A_runtime_that_there_is_not_is_refused(string runtime) => Assert.Equal(
        $"Streaming:Runtime is '{runtime}': choose auto, containers or embedded.",
        Assert.Throws<DistributedApplicationException>(() => Choose(runtime)).Message);

    [Fact]
    public void Containers_without_an_engine_are_refused_with_what_was_tried() => Assert.Equal(
        "Streaming:Runtime is 'containers', and no container engine answers: /no/engine is not installed. Start docker or podman, or choose embedded.",
        Assert.Throws<DistributedApplicationException>(() => Choose("containers", "/no/engine")).Message);

    [Fact]
    public void An_engine_that_is_unhealthy_is_no_engine()
    {
        var engine = Engine("echo 'Cannot connect to the daemon.' >&2; exit 1");
        Assert.Equal(
            $"Streaming:Runtime is 'containers', and no container engine answers: {engine} answers 'Cannot connect to the daemon'. Start docker or podman, or choose embedded.",
            Assert.Throws<DistributedApplicationException>(() => Choose("containers", engine)).Message);
    }

    [Fact]
    public void Auto_without_an_engine_takes_the_embedded_stack() =>
        Assert.Equal(new(StreamingRuntime.Embedded, "no container engine answers: /no/engine is not installed"), Choose("auto", "/no/engine"));

    [Fact]
    public void Auto_downloads_nothing_unasked()
    {
        var engine = Engine("""
            for argument; do
                case $argument in *kafka*|*flink*) echo "inspecting object: $argument: image not known" >&2; missing=1;; esac
            done
            exit ${missing-0}
            """);
        Assert.Equal(
            new(StreamingRuntime.Embedded, $"{engine} has no docker.io/confluentinc/cp-kafka:7.9.9, docker.io/library/flink:1.20.4-java17; Streaming:Runtime=containers pulls what is missing"),
            Choose("auto", engine));
    }

    [Fact]
    public void An_engine_that_does_not_say_which_images_are_missing_has_none_of_them()
    {
        var engine = Engine("[ $1 = ps ]");
        var reason = Choose("auto", engine).Reason;
        Assert.StartsWith($"{engine} has no docker.io/library/zookeeper:", reason, StringComparison.Ordinal);
        Assert.Contains("cp-kafka", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_takes_containers_where_an_engine_has_all_images()
    {
        var engine = Engine("exit 0");
        Assert.Equal(new(StreamingRuntime.Containers, $"{engine} answers and has all images"), Choose("auto", engine));
        Assert.Equal(new(StreamingRuntime.Containers), Choose("Containers", engine));
    }

    [Fact]
    public void The_embedded_stack_asks_no_engine() => Assert.Equal(new(StreamingRuntime.Embedded), Choose("embedded", "/no/engine"));

    private static RuntimeChoice Choose(string runtime, string engine = "/no/engine") =>
        RuntimeChoice.Of(DistributedApplication.CreateBuilder([$"--Streaming:Runtime={runtime}", $"--ASPIRE_CONTAINER_RUNTIME={engine}"]));

    private string Engine(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A shell is missing: the engine here is a script.");
        var file = Path.Combine(_folder.FullName, "engine");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }
}
