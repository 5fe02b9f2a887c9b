namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>In a class of its own, so that it runs beside the ends at chosen steps.</summary>
public sealed class RandomEndsTests
{
    private const int Partitions = 3;
    private const int Lines = 600;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Each_window_stands_once_and_right_after_many_ends_at_random(int seed)
    {
        await using var cluster = new TestCluster(Partitions);
        var random = new Random(seed);
        var lines = RandomOrders.Of(100 + seed, Lines, Partitions);
        var sent = 0;
        while (sent < lines.Count)
        {
            var next = lines.Skip(sent).Take(random.Next(1, 120)).ToArray();
            cluster.Send(next);
            sent += next.Length;
            var step = (CrashStep)random.Next((int)CrashStep.Consumed, (int)CrashStep.AfterScan);
            await TestJob.RunAsync(cluster, stats => stats.In == sent && stats.Lag == 0, step, random.Next(1, 6));
        }

        var truth = Truth.Of(lines, Partitions);
        var stats = await TestJob.RunAsync(cluster, stats => stats.In == lines.Count && stats.Out == truth.Count);

        Assert.Equal(truth, cluster.Windows());
        Assert.Equal((0, lines.Count - Lines), (stats!.Late, stats.Duplicates));
    }
}
