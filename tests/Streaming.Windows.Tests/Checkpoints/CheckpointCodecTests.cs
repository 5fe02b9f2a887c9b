using Streaming.Windows.Checkpoints;
using Streaming.Windows.Declaration;
using Streaming.Windows.Tests.Aggregation;

namespace Streaming.Windows.Tests.Checkpoints;

public sealed class CheckpointCodecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly JobDeclaration _job;

    public CheckpointCodecTests() => _job = Jobs.Revenue(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_state_comes_back_as_it_was()
    {
        var state = new JobState(_job, "cluster", "topic");
        state.NextOffsets[0] = 17;
        state.NextOffsets[3] = 0;
        state.Windows.Watermarks.Add(0, null);
        state.Windows.Watermarks.Add(3, null);
        state.Windows.Apply(0, Rows.Of(-5, "Österreich|1", "a", "1", quantity: -3, price: 2125));
        state.Windows.Apply(0, Rows.Of(7_000_000, "UK", "b", "2", quantity: int.MaxValue, price: 999_999_999_999));
        state.Outbox.Add(new("UK|x", [0, 1, 2]));
        state.SinkOffsets[2] = 5;
        state.Counts = new() { In = 1, Out = 2, Late = 3, Duplicates = 4, Rejected = 5 };

        var bytes = Write(state);
        var read = Read(bytes);

        Assert.Equal(("cluster", "topic"), (read.ClusterId, read.TopicId));
        Assert.Equal(state.NextOffsets, read.NextOffsets);
        Assert.Equal(state.Windows.Watermarks.Newest, read.Windows.Watermarks.Newest);
        Assert.Null(read.Windows.Watermarks.Current);
        Assert.Equal(2, read.Windows.OpenCount);
        Assert.Equal(state.Counts, read.Counts);
        Assert.Equal(state.SinkOffsets, read.SinkOffsets);
        Assert.Equal(state.Outbox[0].Digest, Assert.Single(read.Outbox).Digest);
        // What is inside of the windows shows in the bytes of the next checkpoint.
        Assert.Equal(bytes, Write(read));
    }

    [Fact]
    public void Windows_go_on_counting_after_a_restart()
    {
        var state = new JobState(_job, "cluster", "topic");
        state.Windows.Watermarks.Add(0, null);
        state.NextOffsets[0] = 1;
        state.Windows.Apply(0, Rows.Of(0, "UK", "a", "1", quantity: 2));

        var read = Read(Write(state));
        read.Windows.Apply(0, Rows.Of(1, "UK", "a", "1", quantity: 2));
        read.Windows.Apply(0, Rows.Of(1, "UK", "b", "1", quantity: 3));
        read.Windows.Apply(0, Rows.Of(1_000_000, "UK", "z"));

        Assert.Equal([1, 5, 5000], Assert.Single(read.Windows.Close()).Results);
    }

    [Fact]
    public void The_watermark_of_a_checkpoint_stays()
    {
        var state = new JobState(_job, "cluster", "topic");
        state.Windows.Watermarks.Add(0, null);
        state.NextOffsets[0] = 1;
        state.Windows.Apply(0, Rows.Of(1_000_000, "UK", "a"));

        var read = Read(Write(state));
        read.Windows.Watermarks.Add(1, null);

        Assert.Equal(940_000, read.Windows.Watermarks.Current);
    }

    [Fact]
    public void A_checkpoint_of_another_declaration_is_refused()
    {
        var bytes = Write(new JobState(_job, "cluster", "topic"));

        var error = Assert.Throws<JobException>(() => CheckpointCodec.Read(_job, "other", new MemoryStream(bytes), "file"));

        Assert.StartsWith("the checkpoint file was made under another declaration of revenue-windows (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("take the declaration back, give the job another name, or delete the checkpoint to compute all windows again.", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Write(JobState state)
    {
        using var stream = new MemoryStream();
        CheckpointCodec.Write("same", state, stream);
        return stream.ToArray();
    }

    private JobState Read(byte[] bytes) => CheckpointCodec.Read(_job, "same", new MemoryStream(bytes), "file");
}
