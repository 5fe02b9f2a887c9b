using Confluent.Kafka;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Streaming.Windows.Runtime;

namespace Streaming.Windows.Tests.EndToEnd;

public sealed class PartitionWatchTests
{
    [Fact]
    public async Task More_partitions_end_the_job_so_that_its_next_start_reads_them()
    {
        var message = await MessageAsync(cluster => cluster.GrowOrdersAsync(partitions: 2));

        Assert.Equal("orders has 2 partitions instead of 1: the job has to be started again to read them all.", message);
    }

    [Fact]
    public async Task A_topic_that_is_made_anew_ends_the_job_before_it_passes_over_records()
    {
        var message = await MessageAsync(cluster => cluster.RenewOrdersAsync(partitions: 1));

        Assert.Matches(@"^orders was made anew \(id [^ ]{22} instead of [^ ]{22}\): the job has to be started again\.$", message);
    }

    private static async Task<string> MessageAsync(Func<TestCluster, Task> change)
    {
        await using var cluster = new TestCluster(partitions: 1);
        var job = Jobs.Revenue(cluster.Folder.Path);
        var log = new KafkaClientLog(NullLogger<KafkaClientLog>.Instance);
        // Forgotten with the watch's first answer, which is what it compares with.
        log.Write(new Error(ErrorCode.Local_TimedOut));
        var time = new FakeTimeProvider();
        using var watch = new PartitionWatch(job, new KafkaClients(cluster.Servers, job.Name, log), log, time);
        await watch.StartAsync(TestContext.Current.CancellationToken);
        while (!log.IsConnected)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        await change(cluster);
        while (!watch.ExecuteTask!.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return (await Assert.ThrowsAsync<JobException>(() => watch.ExecuteTask)).Message;
    }
}
