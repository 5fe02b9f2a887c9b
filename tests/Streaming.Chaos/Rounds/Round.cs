using System.Diagnostics;
using System.Globalization;
using Streaming.Chaos.Kills;
using Streaming.Chaos.Truth;
using Streaming.Testing.Platform;

namespace Streaming.Chaos.Rounds;

/// <summary>The platform from an empty folder to the end of a replay, with services killed in between.</summary>
internal sealed class Round(ChaosOptions options, IReadOnlyList<OrderRow> rows, IReadOnlyList<Kill> kills)
{
    private readonly Dictionary<Service, IReadOnlyList<int>> _killed = [];

    public async Task<RoundResult> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("streaming-chaos-").FullName;
        var comparison = new Comparison(rows);
        var platform = RunningPlatform.Start(folder, [.. Settings()]);
        await using (platform)
        {
            try
            {
                await TroubleAsync(platform, cancellationToken);
                await comparison.RunAsync(platform, cancellationToken);
            }
            catch (Exception stuck) when (stuck is TimeoutException or InvalidOperationException)
            {
                comparison.Add(stuck.Message);
            }
        }

        if (comparison.Differences.Count == 0)
        {
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "apphost.log"), platform.Output, cancellationToken);
        }

        return new(folder, comparison.Windows, comparison.Copies, comparison.Differences, watch.Elapsed);
    }

    private IEnumerable<(string Key, string Value)> Settings()
    {
        var speed = (rows.Max(row => row.Time) - rows.Min(row => row.Time)).TotalSeconds / options.ReplaySeconds;
        yield return ("Streaming:Source", "replay");
        yield return ("Streaming:Replay:Path", Path.GetFullPath(options.Orders));
        yield return ("Streaming:Replay:Speed", speed.ToString(CultureInfo.InvariantCulture));
    }

    private async Task TroubleAsync(RunningPlatform platform, CancellationToken cancellationToken)
    {
        await platform.UntilAsync<Summary>(new(platform.Consumers, "/ledger/summary"), ledger => ledger.Lines > 0, cancellationToken);
        var replaying = Stopwatch.StartNew();
        foreach (var kill in kills)
        {
            if (kill.After - replaying.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, cancellationToken);
            }

            foreach (var service in kill.Services)
            {
                await AliveAsync(platform, service, cancellationToken);
            }

            foreach (var service in kill.Services)
            {
                _killed[service] = platform.Kill(service.Assembly());
            }
        }

        foreach (var service in _killed.Keys)
        {
            await AliveAsync(platform, service, cancellationToken);
        }
    }

    /// <summary>Waits until the host has started a service again that was killed before.</summary>
    private Task<IReadOnlyList<int>> AliveAsync(RunningPlatform platform, Service service, CancellationToken cancellationToken) => platform.ProcessesAsync(
        service.Assembly(), now => now.Count > 0 && !now.Intersect(_killed.GetValueOrDefault(service, [])).Any(), cancellationToken);
}
