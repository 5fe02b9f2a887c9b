using System.Diagnostics;

namespace Streaming.Testing.Containers;

/// <summary>The command line of the container engine: podman, or what <c>ASPIRE_CONTAINER_RUNTIME</c> names.</summary>
public static class EngineClient
{
    private const string Podman = "podman";

    /// <summary>Its client.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("ASPIRE_CONTAINER_RUNTIME") is { Length: > 0 } named ? named : Podman;

    /// <summary>Name by which its containers reach this machine.</summary>
    public static string HostName => IsPodman ? "host.containers.internal" : "host.docker.internal";

    public static bool IsPodman => Program == Podman;

    /// <summary>A shell command that is asked again until it succeeds: podman's name server knows no name for a moment while containers of any network come and go.</summary>
    public static string Until(string command) => $"until {command} 2>/dev/null; do sleep 0.1; done";

    /// <summary>Removes a container without waiting for it.</summary>
    public static Task RemoveAsync(string name) => RunAsync(["rm", "--force", .. IsPodman ? new[] { "--time", "0" } : [], name]);

    /// <summary>Removes a container that outlives its run, and the networks that were made for it.</summary>
    public static async Task RemoveWithNetworksAsync(string name)
    {
        var networks = (await RunAsync("container", "inspect", "--format", "{{range $name, $network := .NetworkSettings.Networks}}{{$name}} {{end}}", name)).Output;
        await RemoveAsync(name);
        foreach (var network in networks.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            await RunAsync("network", "rm", network);
        }
    }

    /// <summary>Whether there is an object of a kind.</summary>
    public static async Task<bool> ExistsAsync(string kind, string name) => (await RunAsync(kind, "inspect", name)).ExitCode == 0;

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
}
