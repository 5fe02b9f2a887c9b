using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>A job in a process of its own, on a port that the system chooses.</summary>
internal sealed partial class JobProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly HttpClient _http = new();

    private JobProcess(Process process, Uri address)
    {
        _process = process;
        _http.BaseAddress = address;
    }

    public static async Task<JobProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var process = Launch(settings);
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.OutputDataReceived += (_, output) =>
        {
            if (output.Data is null)
            {
                address.TrySetException(new InvalidOperationException("The job ended at its start."));
            }
            else if (Listening().Match(output.Data) is { Success: true } match)
            {
                address.TrySetResult(new Uri(match.Groups[1].Value));
            }
        };
        process.BeginOutputReadLine();
        return new(process, await address.Task.WaitAsync(Limit, TestContext.Current.CancellationToken));
    }

    /// <summary>Runs a job that cannot start.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(IReadOnlyDictionary<string, string> settings)
    {
        using var process = Launch(settings);
        process.BeginOutputReadLine();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }

    /// <summary>Asks for the stats until they are the expected ones.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> expected)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Limit);
        while (true)
        {
            var stats = await _http.GetFromJsonAsync<JsonElement>("/stats", timeout.Token);
            if (expected(stats))
            {
                return stats;
            }

            await Task.Delay(10, timeout.Token);
        }
    }

    public Task<string> HealthAsync() => _http.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);

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
        _http.Dispose();
    }

    private static Process Launch(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(JobException).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex(@"Listening on (http://\S+)")]
    private static partial Regex Listening();
}
