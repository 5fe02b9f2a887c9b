using Confluent.Kafka;
using Microsoft.Extensions.Logging.Abstractions;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Runtime;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Tests.EndToEnd;

public sealed class JobOpeningTests
{
    // With brokers that give topics no ids, a topic that was made anew shows in nothing else.
    [Fact]
    public async Task A_partition_that_is_gone_stops_the_job()
    {
        await using var cluster = new TestCluster(partitions: 2);
        cluster.Send([(1, Orders.Line("1", "UK", 0))]);
        await TestJob.RunAsync(cluster, stats => stats.In == 1);
        var job = Jobs.Revenue(cluster.Folder.Path);
        var log = new KafkaClientLog(NullLogger<KafkaClientLog>.Instance);
        var clients = new KafkaClients(cluster.Servers, job.Name, log);
        using var source = new OnePartition(new KafkaSource(job, clients, log));
        using var sink = new KafkaSink(job, clients);
        using var file = CheckpointFile.Open(cluster.Folder.Path, job.Name);
        var opening = new JobOpening(job, job.Fingerprint(SinkSchema.Of(job).Scales), source, sink, file, TimeProvider.System, NullLogger<JobOpening>.Instance);

        var error = await Assert.ThrowsAsync<JobException>(() => opening.OpenAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith($"the checkpoint {file.Path} has read orders[1], which does not exist any more: ", error.Message, StringComparison.Ordinal);
    }

    private sealed class OnePartition(KafkaSource source) : IRecordSource
    {
        public async Task<SourceLayout> DescribeAsync()
        {
            var layout = await source.DescribeAsync();
            return layout with { Partitions = new Dictionary<int, OffsetRange> { [0] = layout.Partitions[0] } };
        }

        public void Start(IReadOnlyDictionary<int, long> offsets) => source.Start(offsets);

        public ConsumeResult<byte[], byte[]>? Poll(TimeSpan timeout) => source.Poll(timeout);

        public void Report(IReadOnlyDictionary<int, long> offsets) => source.Report(offsets);

        public long? Lag(IReadOnlyDictionary<int, long> offsets) => source.Lag(offsets);

        public void Dispose() => source.Dispose();
    }
}
