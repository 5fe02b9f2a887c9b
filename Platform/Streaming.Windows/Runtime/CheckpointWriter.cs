using System.Diagnostics;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Telemetry;

namespace Streaming.Windows.Runtime;

/// <summary>Writes checkpoints and remembers the newest.</summary>
internal sealed class CheckpointWriter(string fingerprint, ICheckpointStore store, TimeProvider time, ILogger<CheckpointWriter> logger)
{
    /// <summary>The newest checkpoint; null before the first.</summary>
    public CheckpointInfo? Newest { get; private set; }

    /// <summary>Writes a checkpoint; it is durable when this returns.</summary>
    public void Write(JobState state)
    {
        var started = Stopwatch.GetTimestamp();
        using var buffer = new MemoryStream();
        CheckpointCodec.Write(fingerprint, state, buffer);
        store.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        Newest = new(time.GetUtcNow(), buffer.Length, new SortedDictionary<int, long>(state.NextOffsets));
        var elapsed = Stopwatch.GetElapsedTime(started);
        JobInstrumentation.CheckpointDuration.Record(elapsed.TotalSeconds);
        JobInstrumentation.CheckpointBytes.Record(buffer.Length);
        JobInstrumentation.OpenWindows.Record(state.Windows.OpenCount);
        Log.Saved(logger, buffer.Length, elapsed.TotalMilliseconds, state.Outbox.Count);
    }
}
