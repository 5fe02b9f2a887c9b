namespace Streaming.Windows.Tests.EndToEnd;

public sealed class ExactlyOnceTests
{
    private const int Partitions = 3;
    private const int Lines = 600;

    public static TheoryData<CrashStep, int> Crashes
    {
        get
        {
            var data = new TheoryData<CrashStep, int>();
            foreach (var step in Enum.GetValues<CrashStep>())
            {
                foreach (var times in step is CrashStep.Consumed ? new[] { 1, 97, 333 } : [1, 2, 3])
                {
                    data.Add(step, times);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task Each_window_stands_once_and_right_in_the_topic_wherever_the_job_ends(CrashStep step, int times)
    {
        await using var cluster = new TestCluster(Partitions);
        var lines = RandomOrders.Of(seed: (int)step * 10 + times, Lines, Partitions);
        var half = lines.Count / 2;
        cluster.Send(lines.Take(half));
        await TestJob.RunAsync(cluster, stats => stats.In == half && stats.Lag == 0, step, times);
        cluster.Send(lines.Skip(half));
        await TestJob.RunAsync(cluster, stats => stats.In == lines.Count && stats.Lag == 0, step, times);

        var truth = Truth.Of(lines, Partitions);
        var stats = await TestJob.RunAsync(cluster, stats => stats.In == lines.Count && stats.Out == truth.Count);

        Assert.NotEmpty(truth);
        Assert.Equal(truth, cluster.Windows());
        Assert.Equal(0, stats!.Late);
        Assert.Equal(lines.Count - Lines, stats.Duplicates);
    }

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

    [Fact]
    public async Task A_deleted_checkpoint_computes_again_and_writes_nothing_twice()
    {
        await using var cluster = new TestCluster(Partitions);
        var lines = RandomOrders.Of(seed: 7, Lines, Partitions);
        cluster.Send(lines);
        var truth = Truth.Of(lines, Partitions);
        await TestJob.RunAsync(cluster, stats => stats.Out == truth.Count);
        File.Delete(cluster.Folder.File("revenue-windows.checkpoint"));

        await TestJob.RunAsync(cluster, stats => stats.In == lines.Count && stats.Lag == 0 && stats.Checkpoint is not null);

        Assert.Equal(truth, cluster.Windows());
    }
}
