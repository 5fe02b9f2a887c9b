using Confluent.Kafka;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Runtime;

/// <summary>
/// Asks the cluster now and then, so that it shows when no broker answers, and ends the process when the source got more partitions:
/// the next start reads them too.
/// </summary>
internal sealed class PartitionWatch(JobDeclaration job, KafkaClients clients, KafkaClientLog log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var consumer = clients.Consumer(toTheEnd: true);
        using var timer = new PeriodicTimer(Period, time);
        int? before = null;
        try
        {
            do
            {
                var now = await Task.Run(() => Count(consumer.Handle), stoppingToken).ConfigureAwait(false);
                before ??= now;
                if (now is not null && now != before)
                {
                    throw new JobException($"{job.Source.Topic} has {now} partitions instead of {before}: the job has to be started again to read them all.");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private int? Count(Handle handle)
    {
        try
        {
            var count = TopicOffsets.Partitions(handle, job.Source.Topic, "source.topic").Count;
            log.Answered();
            return count;
        }
        catch (KafkaException exception)
        {
            log.Write(exception.Error);
            return null;
        }
    }
}
