using Confluent.Kafka;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Runtime;

/// <summary>
/// Asks the cluster now and then, so that it shows when no broker answers, and ends the process when the source got more partitions:
/// the next start reads them too. It ends as well when the topic was made anew: Kafka's client goes by the name, and would pass over the
/// first records of the new one.
/// </summary>
internal sealed class PartitionWatch(JobDeclaration job, KafkaClients clients, KafkaClientLog log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var consumer = clients.Consumer(toTheEnd: true);
        using var timer = new PeriodicTimer(Period, time);
        (int Partitions, string TopicId)? before = null;
        try
        {
            do
            {
                var answer = await AskAsync(consumer.Handle, stoppingToken).ConfigureAwait(false);
                before ??= answer;
                if (answer is { } now && before is { } then)
                {
                    Compare(now, then);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private void Compare((int Partitions, string TopicId) now, (int Partitions, string TopicId) before)
    {
        if (now.TopicId != before.TopicId)
        {
            throw new JobException($"{job.Source.Topic} was made anew (id {now.TopicId} instead of {before.TopicId}): the job has to be started again.");
        }

        if (now.Partitions != before.Partitions)
        {
            throw new JobException($"{job.Source.Topic} has {now.Partitions} partitions instead of {before.Partitions}: the job has to be started again to read them all.");
        }
    }

    private async Task<(int Partitions, string TopicId)?> AskAsync(Handle handle, CancellationToken cancellationToken)
    {
        try
        {
            // The call blocks its thread.
            var count = await Task.Run(() => TopicOffsets.Partitions(handle, job.Source.Topic, "source.topic").Count, cancellationToken).ConfigureAwait(false);
            var id = await TopicOffsets.IdAsync(handle, job.Source.Topic).ConfigureAwait(false);
            log.Answered();
            return (count, id);
        }
        catch (KafkaException exception)
        {
            log.Write(exception.Error);
            return null;
        }
    }
}
