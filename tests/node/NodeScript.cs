using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Streaming.Tests;

/// <summary>Runs the scripts beside this file; a test that needs packages that are not installed is skipped with their names.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    /// <summary>Skips the test unless the packages are installed.</summary>
    public static void Require(params string[] packages)
    {
        var missing = packages.Where(package => !Path.Exists(Path.Combine(Folder(), "node_modules", package))).ToList();
        Assert.SkipWhen(missing.Count > 0, $"Needs node with {string.Join(", ", missing)}: npm install in tests/node.");
    }

    /// <summary>Runs a script to its end.</summary>
    /// <returns>The lines that it wrote.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string script, IEnumerable<string> arguments, IEnumerable<string>? input = null)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            var unread = await WriteAsync(process.StandardInput, input ?? [], limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0 && unread is null, $"{script} ended with exit code {process.ExitCode}: {await error}{unread?.Message}");
            return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>Hands the lines on; a script that ends before it has read them says why on its standard error.</summary>
    private static async Task<IOException?> WriteAsync(StreamWriter target, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        try
        {
            await using (target)
            {
                foreach (var line in lines)
                {
                    await target.WriteLineAsync(line.AsMemory(), cancellationToken);
                }
            }

            return null;
        }
        catch (IOException broken)
        {
            return broken;
        }
    }
}
