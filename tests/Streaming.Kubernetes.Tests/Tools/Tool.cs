using System.Diagnostics;

namespace Streaming.Kubernetes.Tests.Tools;

/// <summary>Programs of other makers; a test without its program is skipped and names it.</summary>
internal static class Tool
{
    public static Task<(int ExitCode, string Output)> PromtoolAsync(params string[] args) => RunAsync("promtool", "Debian's prometheus", args);

    public static Task<(int ExitCode, string Output)> KubectlAsync(params string[] args) => RunAsync("kubectl", "Debian's kubernetes-client", args);

    /// <summary>Runs a script as a container would.</summary>
    public static Task<(int ExitCode, string Output)> BashAsync(string script) => RunAsync("bash", "bash", ["-ec", script]);

    public static Task<(int ExitCode, string Output)> PythonAsync(params string[] args) => RunAsync("python3", "Debian's python3", args);

    /// <summary>Runs a script of <c>tests/node</c>.</summary>
    public static Task<(int ExitCode, string Output)> NodeAsync(string script, string package, params string[] args)
    {
        var folder = Path.Combine(Repository.Root, "tests", "node");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules", package)), $"npm package {package} is missing: run npm install in tests/node.");
        return RunAsync("node", "Node.js", [Path.Combine(folder, script), .. args]);
    }

    public static void SkipWithout(string program, string package)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        Assert.SkipUnless(found, $"{program} is missing: install {package}.");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string package, string[] args)
    {
        SkipWithout(program, package);
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
