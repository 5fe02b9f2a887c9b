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
