namespace Streaming.Testing.Containers;

/// <summary>
/// The container engine of the tests and an image made here; where either is missing, tests skip and say why. It is podman,
/// or docker where <c>ASPIRE_CONTAINER_RUNTIME</c> says so.
/// </summary>
public sealed class TestEngine : IAsyncLifetime
{
    // A restricted machine lets no container raise its limits, and not every one has crun.
    private const string Configuration = """
        [containers]
        default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
        [engine]
        runtime = "runc"
        [network]
        network_backend = "netavark"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("containers-");
    private string? _missing;

    /// <summary>A small image with a shell and the usual programs; other test processes have their own.</summary>
    public string Image { get; } = $"localhost/streaming-tests/busybox:{Environment.ProcessId}";

    public async ValueTask InitializeAsync()
    {
        _missing = !OperatingSystem.IsLinux() || EngineClient.Tool(EngineClient.Program) is null
            ? $"{EngineClient.Program} is missing: {(EngineClient.IsPodman ? "install the packages podman, runc, netavark, aardvark-dns and iptables" : "install it, or leave ASPIRE_CONTAINER_RUNTIME out for podman")}."
            : BusyboxImage.Program is null
                ? "busybox is missing: install the package busybox-static."
                : await MakeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_missing is null)
        {
            await EngineClient.RunAsync("rmi", "--force", Image);
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Skips the test where no container can run.</summary>
    public void Require() => Assert.SkipUnless(_missing is null, _missing ?? "");

    /// <summary>Skips the test where no container can run, or not by podman.</summary>
    public void RequirePodman()
    {
        Assert.SkipUnless(EngineClient.IsPodman, $"podman is missing: the test needs a store of its own, and ASPIRE_CONTAINER_RUNTIME is {EngineClient.Program}.");
        Require();
    }

    /// <summary>Removes what a test made; where no container can run, it made nothing.</summary>
    public Task CleanAsync(params string[] arguments) => _missing is null ? EngineClient.RunAsync(arguments) : Task.CompletedTask;

    /// <summary>Makes an image with ZooKeeper in it; skips the test where this machine has none.</summary>
    public async Task MakeZooKeeperAsync(string image)
    {
        Require();
        Assert.SkipUnless(ZooKeeperImage.Missing is null, ZooKeeperImage.Missing ?? "");
        if (await ImportAsync(image, ZooKeeperImage.WriteAsync, "ENTRYPOINT [\"/entrypoint.sh\"]") is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>Makes an image with a shell, the usual programs and some scripts.</summary>
    public async Task MakeAsync(string image, IReadOnlyDictionary<string, string> scripts)
    {
        Require();
        var problem = await ImportAsync(
            image,
            async archive =>
            {
                await BusyboxImage.WriteAsync(archive);
                foreach (var (name, text) in scripts)
                {
                    await archive.AddTextAsync(name, $"#!/bin/sh\n{text}\n");
                }
            },
            "CMD [\"/bin/sh\"]");
        if (problem is not null)
        {
            throw new InvalidOperationException(problem);
        }
    }

    private async Task<string?> MakeAsync()
    {
        if (await ImportAsync(Image, BusyboxImage.WriteAsync, "CMD [\"/bin/sh\"]") is { } problem)
        {
            return problem;
        }

        var trial = await TryAsync();
        if (trial is not null && EngineClient.IsPodman && Environment.GetEnvironmentVariable("CONTAINERS_CONF") is null)
        {
            var file = Path.Combine(_folder.FullName, "containers.conf");
            await File.WriteAllTextAsync(file, Configuration);
            Environment.SetEnvironmentVariable("CONTAINERS_CONF", file);
            trial = await TryAsync();
        }

        return trial;
    }

    private Task<string?> ImportAsync(string image, Func<ImageArchive, Task> write, string change) =>
        ImportAsync(new Dictionary<string, string>(), _folder.FullName, image, write, change);

    /// <summary>Makes an image and tells what went wrong; null where nothing did.</summary>
    internal static async Task<string?> ImportAsync(IReadOnlyDictionary<string, string> variables, string folder, string image, Func<ImageArchive, Task> write, string change)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.tar");
        await using (var archive = new ImageArchive(file))
        {
            await write(archive);
        }

        var import = await EngineClient.RunAsync(variables, "import", "--change", change, file, image);
        File.Delete(file);
        return import.ExitCode == 0 ? null : $"An image is missing: {EngineClient.Program} cannot make one here, {import.Error.Trim()}";
    }

    private async Task<string?> TryAsync()
    {
        var trial = await EngineClient.RunAsync("run", "--rm", Image, "true");
        return trial.ExitCode == 0 ? null : $"A container engine is missing: {EngineClient.Program} cannot run containers here, {trial.Error.Trim()}";
    }
}
