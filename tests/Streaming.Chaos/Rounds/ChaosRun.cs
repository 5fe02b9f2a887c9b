using System.Diagnostics;
using System.Globalization;
using Streaming.Chaos.Kills;
using Streaming.Chaos.Truth;

namespace Streaming.Chaos.Rounds;

/// <summary>Round after round, until one is wrong.</summary>
internal static class ChaosRun
{
    /// <returns>Whether every round was right.</returns>
    public static async Task<bool> RunAsync(ChaosOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"{options.Rounds} rounds, seed {options.Seed}, orders {options.Orders}");
        var rows = OrderFile.Read(options.Orders);
        var random = new Random(options.Seed);
        var watch = Stopwatch.StartNew();
        for (var number = 1; number <= options.Rounds; number++)
        {
            var kills = KillSchedule.Create(random, TimeSpan.FromSeconds(options.ReplaySeconds));
            var result = await new Round(options, rows, kills).RunAsync(cancellationToken);
            var schedule = string.Join("; ", kills);
            if (result.Differences.Count > 0)
            {
                await output.WriteLineAsync($"Round {number} of seed {options.Seed} is WRONG after {result.Seconds}: killed {schedule}");
                await output.WriteLineAsync(string.Join('\n', result.Differences.Select(difference => $"  {difference}")));
                await output.WriteLineAsync($"Data and output are kept in {result.DataDirectory}");
                return false;
            }

            await output.WriteLineAsync($"Round {number} is right after {result.Seconds}: {result.Windows} windows, {result.Copies} copies; killed {schedule}");
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"All {options.Rounds} rounds are right; they took {watch.Elapsed.TotalSeconds:0} s."));
        return true;
    }
}
