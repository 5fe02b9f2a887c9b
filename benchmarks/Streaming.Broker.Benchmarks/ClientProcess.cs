using System.Diagnostics;
using System.Globalization;

namespace Streaming.Broker.Benchmarks;

/// <summary>A producer or consumer as a process of its own, with the numbers that it printed.</summary>
internal static class ClientProcess
{
    public static async Task<double[]> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
    }
}
