using System.Diagnostics;

namespace Streaming.Kubernetes.Benchmarks;

/// <summary>One run from start to end of the process.</summary>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    public static async Task<Measurement> OfAsync(string appHost, string folder)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [appHost, "generate", "--skip-build"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var exit = process.WaitForExitAsync();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!exit.IsCompleted)
        {
            // Both are gone with the process, so they are read while it runs.
            if (TryRead(process, out var peakNow, out var processorNow))
            {
                (peak, processor) = (peakNow, processorNow);
            }

            await Task.WhenAny(exit, Task.Delay(5));
        }

        await exit;
        var wall = clock.Elapsed;
        return process.ExitCode == 0 ? new(wall, processor, peak) : throw new InvalidOperationException($"generate ended with {process.ExitCode}");
    }

    private static bool TryRead(Process process, out long peak, out TimeSpan processor)
    {
        try
        {
            process.Refresh();
            (peak, processor) = (process.PeakWorkingSet64, process.TotalProcessorTime);
            return peak > 0;
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
            (peak, processor) = (0, TimeSpan.Zero);
            return false;
        }
    }
}
