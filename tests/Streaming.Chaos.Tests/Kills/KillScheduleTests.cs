using Streaming.Chaos.Kills;

namespace Streaming.Chaos.Tests.Kills;

public sealed class KillScheduleTests
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    [Fact]
    public void Every_service_dies_in_every_schedule_and_some_die_together()
    {
        var random = new Random(7);
        var schedules = Enumerable.Range(0, 100).Select(_ => KillSchedule.Create(random, Within)).ToList();

        Assert.All(schedules, kills => Assert.Equal(Enum.GetValues<Service>(), kills.SelectMany(kill => kill.Services).Distinct().Order()));
        Assert.All(schedules, kills => Assert.Equal(kills.OrderBy(kill => kill.After), kills));
        Assert.All(schedules.SelectMany(kills => kills), kill => Assert.InRange(kill.After, TimeSpan.Zero, Within));
        Assert.Contains(schedules, kills => kills.Any(kill => kill.Services.Count == 2));
        Assert.Contains(schedules, kills => kills.Sum(kill => kill.Services.Count) == 5);
    }

    [Fact]
    public void The_same_seed_makes_the_same_schedule() => Assert.Equal(Text(3), Text(3));

    [Fact]
    public void Another_seed_makes_another_schedule() => Assert.NotEqual(Text(3), Text(4));

    private static string Text(int seed) => string.Join("; ", KillSchedule.Create(new Random(seed), Within));
}
