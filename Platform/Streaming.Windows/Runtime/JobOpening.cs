using System.Globalization;
using Confluent.Kafka;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Runtime;

/// <summary>Finds out where the job goes on: the checkpoint, compared with what the cluster holds.</summary>
internal sealed class JobOpening(
    JobDeclaration job, string fingerprint, IRecordSource source, IWindowSink sink, ICheckpointStore checkpoints, TimeProvider time, ILogger<JobOpening> logger)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>Restores the state, and drops from its outbox what the sink has already.</summary>
    /// <returns>The state, and the digests of records that the sink held from the checkpoint on.</returns>
    /// <exception cref="JobException">The checkpoint is damaged, or fits neither to the declaration nor to the cluster.</exception>
    public async Task<(JobState State, HashSet<UInt128> Written)> OpenAsync(CancellationToken cancellationToken)
    {
        var checkpoint = checkpoints.Read();
        var layout = await UntilAnsweredAsync(source.DescribeAsync, cancellationToken).ConfigureAwait(false);
        using var stream = new MemoryStream(checkpoint ?? []);
        var state = checkpoint is null ? new JobState(job, layout.ClusterId, layout.TopicId) : CheckpointCodec.Read(job, fingerprint, stream, checkpoints.Path);
        Check(state, layout);
        foreach (var (partition, range) in layout.Partitions.Where(partition => !state.NextOffsets.ContainsKey(partition.Key)))
        {
            // A partition that is new holds the watermark back until its first record.
            state.NextOffsets.Add(partition, range.Low);
            state.Windows.Watermarks.Add(partition, null);
        }

        var content = await UntilAnsweredAsync(() => sink.ScanAsync(state.SinkOffsets, cancellationToken), cancellationToken).ConfigureAwait(false);
        var outbox = state.Outbox.Count;
        var confirmed = state.Outbox.RemoveAll(record => content.Digests.Remove(record.Digest));
        state.Counts = state.Counts with { Out = state.Counts.Out + confirmed };
        if (checkpoint is null)
        {
            Log.Fresh(logger, content.Digests.Count);
        }
        else
        {
            var offsets = string.Join(", ", state.NextOffsets.Select(offset => string.Create(CultureInfo.InvariantCulture, $"{offset.Key}:{offset.Value}")));
            Log.Restored(logger, offsets, state.Windows.OpenCount, confirmed, outbox);
        }

        if (content.Digests.Count == 0)
        {
            foreach (var (partition, end) in content.Ends)
            {
                state.SinkOffsets[partition] = end;
            }
        }

        return (state, content.Digests);
    }

    private void Check(JobState state, SourceLayout layout)
    {
        if (state.ClusterId != layout.ClusterId)
        {
            throw Misfit($"was made with the cluster {state.ClusterId}, and this is {layout.ClusterId}");
        }

        if (state.TopicId != layout.TopicId)
        {
            throw Misfit($"has read the topic {job.Source.Topic} with the id {state.TopicId}, and this is {layout.TopicId}");
        }

        foreach (var (partition, next) in state.NextOffsets)
        {
            if (!layout.Partitions.TryGetValue(partition, out var range))
            {
                throw Misfit($"has read {job.Source.Topic}[{partition}], which does not exist any more");
            }

            if (next < range.Low || next > range.High)
            {
                throw Misfit($"goes on at offset {next} of {job.Source.Topic}[{partition}], which holds {range.Low} to {range.High}");
            }
        }
    }

    private JobException Misfit(string why) => new(
        $"the checkpoint {checkpoints.Path} {why}: the topic was emptied or made anew, or its records were deleted before they were read. "
        + "Connect the job to its cluster, or delete the checkpoint to compute all windows again from what is there.");

    private async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (KafkaException exception) when (!exception.Error.IsFatal)
            {
                Log.Waiting(logger, "Kafka", exception.Error.Reason);
                await Task.Delay(RetryDelay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
