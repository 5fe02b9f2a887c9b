using Microsoft.Extensions.Logging.Abstractions;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Http;
using Streaming.Windows.Records;
using Streaming.Windows.Runtime;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>Runs the revenue job on a test's cluster, in this process.</summary>
internal static class TestJob
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs the job until its stats are the expected ones, or it crashes.</summary>
    /// <returns>The last stats; null after a crash.</returns>
    public static async Task<JobStats?> RunAsync(TestCluster cluster, Func<JobStats, bool> until, CrashStep step = CrashStep.None, int times = 1, TimeSpan? interval = null)
    {
        var job = Jobs.Revenue(cluster.Folder.Path);
        var schema = SinkSchema.Of(job);
        var fingerprint = job.Fingerprint(schema.Scales);
        var log = new KafkaClientLog(NullLogger<KafkaClientLog>.Instance);
        var clients = new KafkaClients(cluster.Servers, job.Name, log);
        using var file = CheckpointFile.Open(cluster.Folder.Path, job.Name);
        using var parts = new CrashingJobParts(new KafkaSource(job, clients, log), file, new KafkaSink(job, clients), new Crash(step, times));
        using var deadLetters = new DeadLetterSender(job, clients, TimeProvider.System);
        var decoder = new RecordDecoder(job, schema.Scales, cluster.Registry);
        var status = new JobStatus(job, log);
        var processor = new RecordProcessor(job, decoder, deadLetters, TimeProvider.System, NullLogger<RecordProcessor>.Instance);
        var writer = new CheckpointWriter(fingerprint, parts, TimeProvider.System, NullLogger<CheckpointWriter>.Instance);
        var runner = new JobRunner(parts, processor, writer, interval ?? TimeSpan.FromMilliseconds(20), status, TimeProvider.System);
        var opening = new JobOpening(job, fingerprint, parts, parts, parts, TimeProvider.System, NullLogger<JobOpening>.Instance);
        using var worker = new WindowedJob(job, schema, cluster.Registry, decoder, parts, parts, opening, runner, status, NullLogger<WindowedJob>.Instance);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Limit);
        await worker.StartAsync(timeout.Token);
        try
        {
            while (!worker.ExecuteTask!.IsCompleted && !until(status.Stats))
            {
                await Task.Delay(5, timeout.Token);
            }

            await worker.StopAsync(CancellationToken.None);
            await worker.ExecuteTask;
            return status.Stats;
        }
        catch (CrashException)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            await worker.StopAsync(CancellationToken.None);
            throw new TimeoutException($"The job does not get there: {status.Stats}");
        }
    }
}
