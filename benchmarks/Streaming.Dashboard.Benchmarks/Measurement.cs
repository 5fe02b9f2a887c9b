using System.Diagnostics;
using System.Globalization;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>Sends each workload to a dashboard of its own, and prints a line of a table.</summary>
internal static class Measurement
{
    private const int Senders = 4;
    // Of the dashboard's processor time, until its code is compiled as well as it will be, however busy the machine is.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(IEnumerable<Workload> workloads, int seconds)
    {
        Console.WriteLine($"Load average at the start: {File.ReadAllText("/proc/loadavg").Trim()}");
        Console.WriteLine("| what | accepted/s | MB/s | most resident MB | processor: dashboard | processor: senders | accepted per processor second of the dashboard |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var workload in workloads)
            await MeasureAsync(workload, TimeSpan.FromSeconds(seconds));
        return 0;
    }

    private static async Task MeasureAsync(Workload workload, TimeSpan duration)
    {
        using var dashboard = await DashboardProcess.StartAsync();
        var requests = Enumerable.Range(0, Senders).Select(workload.Requests).ToArray();
        while (dashboard.Cpu < WarmUp)
            await SendAsync(workload, requests, dashboard, TimeSpan.FromSeconds(1));
        var (own, others, watch) = (Environment.CpuUsage.TotalTime, dashboard.Cpu, Stopwatch.StartNew());
        var accepted = await SendAsync(workload, requests, dashboard, duration);
        var (elapsed, used) = (watch.Elapsed, dashboard.Cpu - others);
        var bytesPerItem = requests.SelectMany(list => list).Average(request => request.Bytes.Length) / workload.ItemsPerRequest;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {workload.Name} | {accepted / elapsed.TotalSeconds:N0} | {accepted * bytesPerItem / elapsed.TotalSeconds / 1e6:N0} | {dashboard.PeakResidentBytes / 1e6:N0} | {used / elapsed:P0} | {(Environment.CpuUsage.TotalTime - own) / elapsed:P0} | {accepted / used.TotalSeconds:N0} |"));
    }

    private static async Task<long> SendAsync(Workload workload, IReadOnlyList<TimedRequest>[] requests, DashboardProcess dashboard, TimeSpan duration)
    {
        var senders = requests.Select(list => new Sender(workload, list)).ToArray();
        try
        {
            return (await Task.WhenAll(senders.Select(sender => Task.Run(() => sender.RunAsync(dashboard.Otlp, duration))))).Sum();
        }
        finally
        {
            foreach (var sender in senders)
                sender.Dispose();
        }
    }
}
