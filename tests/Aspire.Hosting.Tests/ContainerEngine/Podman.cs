using System.Diagnostics;
using Aspire.Hosting.Tests.ContainerEngine;

[assembly: AssemblyFixture(typeof(Podman))]

namespace Aspire.Hosting.Tests.ContainerEngine;

/// <summary>Podman on this machine and an image made here; where either is missing, tests skip and say why.</summary>
public sealed class Podman : IAsyncLifetime
{
    public const string Image = "localhost/streaming-tests/busybox:1";

    // A restricted machine lets no container raise its limits, and not every one has crun.
    private const string Configuration = """
        [containers]
        default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
        [engine]
        runtime = "runc"
        [network]
        network_backend = "netavark"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("podman-");
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsLinux() || Tool("podman") is null)
        {
            _missing = "podman is missing: install the packages podman, runc, netavark, aardvark-dns and iptables.";
        }
        else if (BusyboxImage.Program is null)
        {
            _missing = "A static busybox is missing: install the package busybox-static.";
        }
        else
        {
            _missing = await MakeAsync();
        }
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

    /// <summary>An application whose containers podman runs.</summary>
    internal IDistributedApplicationBuilder CreateBuilder(params string[] args)
    {
        Require();
        return ShellApplication.CreateBuilder(["--ASPIRE_CONTAINER_RUNTIME=podman", .. args]);
    }

    internal static async Task<string> MustAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        return exitCode == 0 ? output.Trim() : throw new InvalidOperationException($"podman {string.Join(' ', arguments)}: {error}");
    }

    internal static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("podman", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    internal static string? Tool(string name) => (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private async Task<string?> MakeAsync()
    {
        var archive = Path.Combine(_folder.FullName, "busybox.tar");
        await BusyboxImage.WriteAsync(archive);
        var import = await RunAsync("import", archive, Image);
        if (import.ExitCode != 0)
        {
            return $"podman cannot make images here: {import.Error.Trim()}";
        }

        var trial = await TryAsync();
        if (trial is not null && System.Environment.GetEnvironmentVariable("CONTAINERS_CONF") is null)
        {
            var file = Path.Combine(_folder.FullName, "containers.conf");
            await File.WriteAllTextAsync(file, Configuration);
            System.Environment.SetEnvironmentVariable("CONTAINERS_CONF", file);
            trial = await TryAsync();
        }

        return trial;
    }

    private static async Task<string?> TryAsync()
    {
        var network = $"streaming-tests-{Guid.NewGuid():N}";
        await RunAsync("network", "create", network);
        var trial = await RunAsync("run", "--rm", "--network", network, Image, "true");
        await RunAsync("network", "rm", network);
        return trial.ExitCode == 0 ? null : $"podman cannot run containers here: {trial.Error.Trim()}";
    }
}
