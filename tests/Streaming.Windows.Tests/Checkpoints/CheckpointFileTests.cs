using Streaming.Windows.Checkpoints;

namespace Streaming.Windows.Tests.Checkpoints;

public sealed class CheckpointFileTests : IDisposable
{
    private static readonly byte[] State = [.. Enumerable.Range(0, 100).Select(number => (byte)(number * 7))];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_newest_checkpoint_is_read_back()
    {
        using (var file = CheckpointFile.Open(_folder.Path, "job"))
        {
            Assert.Null(file.Read());
            file.Write([1, 2, 3]);
            file.Write(State);
        }

        using var next = CheckpointFile.Open(_folder.Path, "job");
        Assert.Equal(State, next.Read());
    }

    [Fact]
    public void A_write_that_was_cut_off_leaves_the_checkpoint_before()
    {
        using var file = CheckpointFile.Open(_folder.Path, "job");
        file.Write(State);
        File.WriteAllBytes(file.Path + ".new", [1, 2, 3]);

        Assert.Equal(State, file.Read());
        file.Write([9]);
        Assert.Equal([9], file.Read());
    }

    [Fact]
    public void Every_torn_or_changed_file_is_refused_with_its_name()
    {
        using var file = CheckpointFile.Open(_folder.Path, "job");
        file.Write(State);
        var good = File.ReadAllBytes(file.Path);
        for (var length = 0; length < good.Length; length++)
        {
            AssertDamaged(file, good[..length]);
        }

        for (var place = 0; place < good.Length; place++)
        {
            var changed = good.ToArray();
            changed[place] ^= 0x10;
            AssertDamaged(file, changed);
        }

        AssertDamaged(file, [.. good, 0]);
    }

    [Fact]
    public void Two_processes_cannot_share_it()
    {
        using var file = CheckpointFile.Open(_folder.Path, "job");

        var error = Assert.Throws<JobException>(() => CheckpointFile.Open(_folder.Path, "job"));

        Assert.Contains($"the data directory {_folder.Path} cannot be used", error.Message, StringComparison.Ordinal);
        Assert.Contains("WindowedJob__DataDirectory", error.Message, StringComparison.Ordinal);
        CheckpointFile.Open(_folder.Path, "other").Dispose();
    }

    private static void AssertDamaged(CheckpointFile file, byte[] content)
    {
        File.WriteAllBytes(file.Path, content);
        var error = Assert.Throws<JobException>(() => file.Read());
        Assert.StartsWith($"the checkpoint {file.Path} is damaged (", error.Message, StringComparison.Ordinal);
        Assert.Contains("put a copy of it back, or delete it", error.Message, StringComparison.Ordinal);
    }
}
