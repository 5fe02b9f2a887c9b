using System.Text;
using Streaming.Windows.Aggregation;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Checkpoints;

/// <summary>A job's state as bytes.</summary>
internal static class CheckpointCodec
{
    public static void Write(string fingerprint, JobState state, Stream target)
    {
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        writer.Write(fingerprint);
        writer.Write(state.ClusterId);
        writer.Write(state.TopicId);
        WriteOptional(writer, state.Windows.Watermarks.Current);
        WriteCounts(writer, state.Counts);
        writer.Write(state.NextOffsets.Count);
        foreach (var (partition, offset) in state.NextOffsets)
        {
            writer.Write(partition);
            writer.Write(offset);
            WriteOptional(writer, state.Windows.Watermarks.Newest[partition]);
        }

        WriteWindows(writer, state.Windows);
        WriteSink(writer, state);
    }

    /// <exception cref="JobException">The state is that of another declaration.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static JobState Read(JobDeclaration job, string fingerprint, Stream source, string path)
    {
        using var reader = new BinaryReader(source, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadString() is var former && former != fingerprint)
        {
            throw new JobException(
                $"the checkpoint {path} was made under another declaration of {job.Name} ({former}), and its windows do not fit to this one ({fingerprint}): "
                + "take the declaration back, give the job another name, or delete the checkpoint to compute all windows again.");
        }

        var state = new JobState(job, clusterId: reader.ReadString(), topicId: reader.ReadString());
        state.Windows.Watermarks.Restore(ReadOptional(reader));
        state.Counts = ReadCounts(reader);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var partition = reader.ReadInt32();
            state.NextOffsets[partition] = reader.ReadInt64();
            state.Windows.Watermarks.Add(partition, ReadOptional(reader));
        }

        ReadWindows(reader, state.Windows, job.Key.Count);
        ReadSink(reader, state);
        return state;
    }

    private static void WriteWindows(BinaryWriter writer, WindowAggregation windows)
    {
        writer.Write(windows.OpenCount);
        foreach (var (start, key, window) in windows.Open)
        {
            writer.Write(start);
            foreach (var value in key.Values)
            {
                writer.Write(value);
            }

            writer.WriteTexts(window.Ids);
            foreach (var aggregate in window.Aggregates)
            {
                aggregate.Write(writer);
            }
        }
    }

    private static void ReadWindows(BinaryReader reader, WindowAggregation windows, int keys)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var start = reader.ReadInt64();
            var window = windows.FindOrOpen(start, new GroupKey([.. Enumerable.Range(0, keys).Select(_ => reader.ReadString())]));
            window.Ids.UnionWith(reader.ReadTexts());
            foreach (var aggregate in window.Aggregates)
            {
                aggregate.Read(reader);
            }
        }
    }

    private static void WriteSink(BinaryWriter writer, JobState state)
    {
        writer.Write(state.Outbox.Count);
        foreach (var record in state.Outbox)
        {
            writer.Write(record.Key);
            writer.Write(record.Value.Length);
            writer.Write(record.Value);
        }

        writer.Write(state.SinkOffsets.Count);
        foreach (var (partition, offset) in state.SinkOffsets)
        {
            writer.Write(partition);
            writer.Write(offset);
        }
    }

    private static void ReadSink(BinaryReader reader, JobState state)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var key = reader.ReadString();
            state.Outbox.Add(new(key, reader.ReadBytes(reader.ReadInt32())));
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var partition = reader.ReadInt32();
            state.SinkOffsets[partition] = reader.ReadInt64();
        }
    }

    private static void WriteCounts(BinaryWriter writer, JobCounts counts)
    {
        writer.Write(counts.In);
        writer.Write(counts.Out);
        writer.Write(counts.Late);
        writer.Write(counts.Duplicates);
        writer.Write(counts.Rejected);
    }

    private static JobCounts ReadCounts(BinaryReader reader) => new()
    {
        In = reader.ReadInt64(),
        Out = reader.ReadInt64(),
        Late = reader.ReadInt64(),
        Duplicates = reader.ReadInt64(),
        Rejected = reader.ReadInt64(),
    };

    private static void WriteOptional(BinaryWriter writer, long? value)
    {
        writer.Write(value.HasValue);
        writer.Write(value.GetValueOrDefault());
    }

    private static long? ReadOptional(BinaryReader reader)
    {
        var hasValue = reader.ReadBoolean();
        var value = reader.ReadInt64();
        return hasValue ? value : null;
    }
}
