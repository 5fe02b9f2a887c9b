using Streaming.Windows.Checkpoints;
using Streaming.Windows.Sink;
using Streaming.Windows.Telemetry;

namespace Streaming.Windows.Runtime;

/// <summary>Moves closed windows into the outbox, and from there, once a checkpoint has them, to the sink.</summary>
/// <param name="encoder">Makes the records.</param>
/// <param name="sink">Takes them.</param>
/// <param name="written">Digests of what the sink held at the start: those windows are not written again.</param>
internal sealed class WindowPublisher(WindowEncoder encoder, IWindowSink sink, HashSet<UInt128> written)
{
    /// <summary>Takes the windows that the watermark has passed into the outbox.</summary>
    /// <returns>How many there were.</returns>
    public int Close(JobState state)
    {
        var closed = 0;
        foreach (var window in state.Windows.Close())
        {
            closed++;
            var record = encoder.Encode(window);
            if (written.Count == 0 || !written.Remove(record.Digest))
            {
                state.Outbox.Add(record);
            }
        }

        return closed;
    }

    /// <summary>Sends the outbox and empties it once the broker has stored all of it. A checkpoint has to hold it before.</summary>
    public async Task SendAsync(JobState state, CancellationToken cancellationToken)
    {
        if (state.Outbox.Count == 0)
        {
            return;
        }

        var places = await sink.SendAsync(state.Outbox, cancellationToken).ConfigureAwait(false);
        JobInstrumentation.Windows.Add(state.Outbox.Count);
        state.Counts = state.Counts with { Out = state.Counts.Out + state.Outbox.Count };
        state.Outbox.Clear();
        if (written.Count > 0)
        {
            // Windows that the sink has and the state has not come to yet are looked for again at the next start.
            return;
        }

        foreach (var place in places)
        {
            var next = place.Offset.Value + 1;
            state.SinkOffsets[place.Partition.Value] = Math.Max(next, state.SinkOffsets.GetValueOrDefault(place.Partition.Value));
        }
    }
}
