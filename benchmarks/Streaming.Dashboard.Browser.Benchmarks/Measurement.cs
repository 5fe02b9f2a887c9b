using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Streaming.Dashboard.Browser.Benchmarks;

/// <summary>Opens a page in Chromium, sends lines to it all the time, and prints how smooth it was.</summary>
internal sealed class Measurement(DashboardProcess dashboard, IPage page)
{
    private const int LinesPerSecond = 1_000;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static void PrintHead()
    {
        Console.WriteLine("| page | lines/s | frame p50, p95, longest | tasks over 50 ms | newest line p50, p95, oldest | page: heap, elements | dashboard: resident, processor |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
    }

    public async Task RunAsync(Scenario scenario, TimeSpan duration)
    {
        using var ended = new CancellationTokenSource();
        await page.GotoAsync(new Uri(dashboard.Pages, scenario.Path).ToString());
        await page.Locator("[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var sending = SendAsync(scenario, ended.Token);
        // At first code is compiled, here and there.
        await Task.Delay(WarmUp);
        await page.EvaluateAsync($"{await ScriptAsync()}({JsonSerializer.Serialize(scenario.Newest, Web)})");
        var (cpu, watch) = (dashboard.Cpu, Stopwatch.StartNew());
        await Task.Delay(duration);
        var seen = JsonSerializer.Deserialize<Probe>((await page.EvaluateAsync<JsonElement>("probe()")).GetRawText(), Web)!;
        var busy = (dashboard.Cpu - cpu) / watch.Elapsed;
        await ended.CancelAsync();
        Print(scenario, seen, await sending / (watch.Elapsed + WarmUp).TotalSeconds, await HeapAsync(), busy);
    }

    /// <returns>How many lines were sent.</returns>
    private static async Task<double> SendAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        var (watch, sent) = (Stopwatch.StartNew(), 0);
        using var timer = new PeriodicTimer(Beat);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                // What a late beat has missed is made up for.
                var due = (int)(watch.Elapsed.TotalSeconds * LinesPerSecond) - sent;
                await scenario.SendAsync(due, cancellationToken);
                sent += due;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The measurement is over.
        }
        return sent;
    }

    private async Task<double> HeapAsync()
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.collectGarbage");
        await session.SendAsync("Performance.enable");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
        return metrics.EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == "JSHeapUsedSize").GetProperty("value").GetDouble();
    }

    private void Print(Scenario scenario, Probe seen, double rate, double heap, double busy) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {scenario.Name} | {rate:N0} | {Of(seen.Frames, .5):N0}, {Of(seen.Frames, .95):N0}, {Of(seen.Frames, 1):N0} ms | {seen.Tasks.Length}, longest {Of(seen.Tasks, 1):N0} ms "
        + $"| {Of(seen.Lags, .5):N0}, {Of(seen.Lags, .95):N0}, {Of(seen.Lags, 1):N0} ms | {heap / 1_000_000:N0} MB, {seen.Nodes:N0} | {dashboard.ResidentBytes / 1_000_000:N0} MB, {busy:P0} |"));

    private static double Of(double[] values, double part) => values.Length == 0 ? 0 : values.Order().ElementAt((int)Math.Ceiling((values.Length - 1) * part));

    private static async Task<string> ScriptAsync()
    {
        using var reader = new StreamReader(typeof(Measurement).Assembly.GetManifestResourceStream("probe.js")!);
        return (await reader.ReadToEndAsync()).Trim();
    }
}
