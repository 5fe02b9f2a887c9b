using System.Diagnostics;

namespace Streaming.SchemaRegistry.Tests;

/// <summary>A registry in a process of its own.</summary>
internal sealed class RegistryProcess : IDisposable
{
    public static readonly Uri AnyPort = new("http://127.0.0.1:0");

    private readonly Process _process;

    private RegistryProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>Starts a registry on a port that the system chooses, so that no other test can have taken it.</summary>
    public static async Task<RegistryProcess> StartAsync(string bootstrapServers)
    {
        var process = Launch(bootstrapServers, AnyPort);
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, output) =>
        {
            if (output.Data is null)
            {
                address.TrySetException(new InvalidOperationException("The registry ended at its start."));
            }
            else if (output.Data.Split("Listening on ") is [_, var url])
            {
                address.TrySetResult(new Uri(url.TrimEnd('.')));
            }
        };
        process.BeginOutputReadLine();
        return new RegistryProcess(process, await address.Task.WaitAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Runs a registry that cannot start.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(string bootstrapServers, Uri url)
    {
        using var process = Launch(bootstrapServers, url);
        process.BeginOutputReadLine();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    /// <summary>Ends the process at once, as kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static Process Launch(string bootstrapServers, Uri url)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList = { typeof(RegistryApplication).Assembly.Location, "--urls", url.ToString() },
            Environment = { ["SchemaRegistry__BootstrapServers"] = bootstrapServers, ["SchemaRegistry__StartTimeout"] = "00:00:30" },
        };
        return Process.Start(start)!;
    }
}
