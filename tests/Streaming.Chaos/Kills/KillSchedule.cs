namespace Streaming.Chaos.Kills;

/// <summary>Who dies when, the same for the same seed.</summary>
internal static class KillSchedule
{
    private const double Together = 0.3;
    private const double Again = 0.3;

    /// <summary>Each service dies at least once within the time, in any order; some die together, some twice.</summary>
    public static IReadOnlyList<Kill> Create(Random random, TimeSpan within)
    {
        var victims = Enum.GetValues<Service>();
        random.Shuffle(victims);
        List<List<Service>> groups = [];
        foreach (var victim in victims)
        {
            if (groups.Count > 0 && groups[^1].Count == 1 && random.NextDouble() < Together)
            {
                groups[^1].Add(victim);
            }
            else
            {
                groups.Add([victim]);
            }
        }

        if (random.NextDouble() < Again)
        {
            groups.Add([victims[random.Next(victims.Length)]]);
        }

        var moments = groups.Select(_ => within * random.NextDouble()).Order().ToList();
        return [.. groups.Zip(moments, (services, moment) => new Kill(moment, services))];
    }
}
