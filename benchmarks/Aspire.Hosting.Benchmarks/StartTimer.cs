using System.Diagnostics;

namespace Aspire.Hosting.Benchmarks;

/// <summary>Time from the start of the AppHost's process until it says of each resource that it is ready: healthy, with empty data folders and free ports.</summary>
internal static class StartTimer
{
    private const string Ready = ": ready";

    // The dashboard has no health check; the link is told once it answers.
    private const string Link = "Login to the dashboard";
    private const string Dashboard = "dashboard";

    private static readonly string[] Resources =
        ["kafka-embedded", "kafka", "schema-registry-embedded", "schema-registry", "producers", "revenue-windows", "consumers", Dashboard];

    private static readonly string[] PortSettings =
        ["Dashboard:Port", "Dashboard:OtlpGrpcPort", "Dashboard:OtlpHttpPort", "Kafka:Port", "SchemaRegistry:Port", "Producers:Port", "Consumers:Port", "Flink:Port"];

    public static async Task<IReadOnlyDictionary<string, TimeSpan>> MeasureAsync(string appHost)
    {
        var data = Directory.CreateTempSubdirectory("aspire-start-").FullName;
        var start = new ProcessStartInfo("dotnet", [appHost, $"--Streaming:DataDirectory={data}", .. PortSettings.Select(s => $"--Streaming:{s}=0")])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development" },
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var ready = new Dictionary<string, TimeSpan>();
        while (ready.Count < Resources.Length && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var told = line.Contains(Link, StringComparison.Ordinal) ? Dashboard
                : line.EndsWith(Ready, StringComparison.Ordinal) ? line[..^Ready.Length].Split(' ')[^1] : string.Empty;
            if (Resources.Contains(told))
            {
                ready.TryAdd(told, Stopwatch.GetElapsedTime(started));
            }
        }

        using (var stop = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        // Nobody reads on: a full pipe would hold the AppHost up.
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.WaitForExitAsync());
        Directory.Delete(data, recursive: true);
        return ready.Count == Resources.Length ? ready
            : throw new InvalidOperationException($"The AppHost ended before these were ready: {string.Join(", ", Resources.Except(ready.Keys))}.");
    }
}
