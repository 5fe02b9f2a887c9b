using System.Diagnostics;

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

    private const string Podman = "podman";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("containers-");
    private string? _missing;

    /// <summary>Its client.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("ASPIRE_CONTAINER_RUNTIME") is { Length: > 0 } named ? named : Podman;

    /// <summary>Name by which its containers reach this machine.</summary>
    public static string HostName => IsPodman ? "host.containers.internal" : "host.docker.internal";

    private static bool IsPodman => Program == Podman;

    /// <summary>A small image with a shell and the usual programs; other test processes have their own.</summary>
    public string Image { get; } = $"localhost/streaming-tests/busybox:{Environment.ProcessId}";

    public async ValueTask InitializeAsync()
    {
        _missing = !OperatingSystem.IsLinux() || Tool(Program) is null
            ? $"{Program} is missing: {(IsPodman ? "install the packages podman, runc, netavark, aardvark-dns and iptables" : "install it, or leave ASPIRE_CONTAINER_RUNTIME out for podman")}."
            : BusyboxImage.Program is null
                ? "busybox is missing: install the package busybox-static."
                : await MakeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_missing is null)
        {
            await RunAsync("rmi", "--force", Image);
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Skips the test where no container can run.</summary>
    public void Require() => Assert.SkipUnless(_missing is null, _missing ?? "");

    /// <summary>Skips the test where no container can run, or not by podman.</summary>
    public void RequirePodman()
    {
        Assert.SkipUnless(IsPodman, $"podman is missing: the test needs a store of its own, and ASPIRE_CONTAINER_RUNTIME is {Program}.");
        Require();
    }

    /// <summary>Removes a container without waiting for it.</summary>
    public static Task RemoveAsync(string name) => RunAsync(["rm", "--force", .. IsPodman ? new[] { "--time", "0" } : [], name]);

    /// <summary>Whether there is an object of a kind.</summary>
    public static async Task<bool> ExistsAsync(string kind, string name) => (await RunAsync(kind, "inspect", name)).ExitCode == 0;

    /// <summary>Removes what a test made; where no container can run, it made nothing.</summary>
    public Task CleanAsync(params string[] arguments) => _missing is null ? RunAsync(arguments) : Task.CompletedTask;

    /// <summary>Runs a command and returns what it wrote.</summary>
    public static async Task<string> MustAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        return exitCode == 0 ? output.Trim() : throw new InvalidOperationException($"{Program} {string.Join(' ', arguments)}: {error}");
    }

    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command with variables of its own.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Path of a program; null where it is not installed.</summary>
    public static string? Tool(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(IsProgram);

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);

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
        if (trial is not null && IsPodman && Environment.GetEnvironmentVariable("CONTAINERS_CONF") is null)
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

        var import = await RunAsync(variables, "import", "--change", change, file, image);
        File.Delete(file);
        return import.ExitCode == 0 ? null : $"An image is missing: {Program} cannot make one here, {import.Error.Trim()}";
    }

    private async Task<string?> TryAsync()
    {
        var trial = await RunAsync("run", "--rm", Image, "true");
        return trial.ExitCode == 0 ? null : $"A container engine is missing: {Program} cannot run containers here, {trial.Error.Trim()}";
    }
}
