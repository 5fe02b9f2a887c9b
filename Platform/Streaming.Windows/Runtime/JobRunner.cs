using Confluent.Kafka;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Telemetry;

namespace Streaming.Windows.Runtime;

/// <summary>
/// The job's loop: records into the state, the state into a checkpoint, closed windows into the sink, in this order. A window is sent
/// only after the checkpoint that closed it is durable; so what it holds is decided once, whatever ends the process.
/// </summary>
internal sealed class JobRunner(
    IRecordSource source, RecordProcessor processor, CheckpointWriter checkpoints, TimeSpan checkpointInterval, JobStatus status, TimeProvider time)
{
    private const int MaxBatch = 5000;
    private static readonly TimeSpan MaxWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs until it is cancelled; a last checkpoint is written then.</summary>
    /// <exception cref="JobException">The job cannot go on.</exception>
    /// <exception cref="KafkaException">The broker refuses a record for good.</exception>
    public async Task RunAsync(JobState state, WindowPublisher publisher, CancellationToken cancellationToken)
    {
        status.Show(state, checkpoints.Newest, lag: null);
        await publisher.SendAsync(state, cancellationToken).ConfigureAwait(false);
        source.Start(state.NextOffsets);
        var saved = time.GetTimestamp();
        var changed = true;
        while (!cancellationToken.IsCancellationRequested)
        {
            changed |= await TakeBatchAsync(state, cancellationToken).ConfigureAwait(false);
            var closed = publisher.Close(state);
            if (closed > 0 || (changed && time.GetElapsedTime(saved) >= checkpointInterval))
            {
                checkpoints.Write(state);
                source.Report(state.NextOffsets);
                saved = time.GetTimestamp();
                changed = state.Outbox.Count > 0;
                await publisher.SendAsync(state, cancellationToken).ConfigureAwait(false);
            }

            status.Show(state, checkpoints.Newest, source.Lag(state.NextOffsets));
        }

        if (changed)
        {
            checkpoints.Write(state);
        }
    }

    /// <summary>Waits a moment for a record and takes what has come by then.</summary>
    /// <returns>Whether there was one.</returns>
    private async Task<bool> TakeBatchAsync(JobState state, CancellationToken cancellationToken)
    {
        var taken = 0;
        while (taken < MaxBatch && !cancellationToken.IsCancellationRequested && Poll(taken == 0 ? MaxWait : TimeSpan.Zero) is { } record)
        {
            await processor.ProcessAsync(state, record, cancellationToken).ConfigureAwait(false);
            taken++;
        }

        JobInstrumentation.Consumed.Add(taken, JobInstrumentation.Tags(MessagingAttributes.Poll, status.Topic));
        return taken > 0;
    }

    private ConsumeResult<byte[], byte[]>? Poll(TimeSpan timeout)
    {
        try
        {
            return source.Poll(timeout);
        }
        catch (ConsumeException exception) when (exception.Error.Code is ErrorCode.Local_AutoOffsetReset or ErrorCode.OffsetOutOfRange)
        {
            throw new JobException(
                $"the records at {exception.ConsumerRecord?.TopicPartitionOffset} do not exist ({exception.Error.Reason}): the topic was emptied or made anew, "
                + "or they were deleted before they were read. Delete the job's checkpoint to compute all windows again from what is there.",
                exception);
        }
    }
}
