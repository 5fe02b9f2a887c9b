using Streaming.Broker.Groups;

namespace Streaming.Broker.Tests.Groups;

public sealed class CommittedOffsetsTests
{
    [Fact]
    public void Commits_survive_a_torn_line_at_the_end_of_the_journal()
    {
        using var folder = new TemporaryFolder();
        using (var offsets = new CommittedOffsets(folder.Path, TimeProvider.System))
        {
            offsets.Commit([new("g", "orders", 0, 5, "m")]);
            offsets.Commit([new("g", "orders", 0, 9, null), new("g", "orders", 1, 3, null)]);
        }

        File.AppendAllText(Path.Combine(folder.Path, "offsets.jsonl"), "{\"Group\":\"g\",\"To");
        using (var reopened = new CommittedOffsets(folder.Path, TimeProvider.System))
        {
            Assert.Equal(9, reopened.Find("g", "orders", 0)?.Offset);
            reopened.Commit([new("g", "orders", 1, 4, null)]);
        }

        using var last = new CommittedOffsets(folder.Path, TimeProvider.System);
        Assert.Equal([9, 4], last.OfGroup("g").Select(o => o.Offset));
    }

    [Fact]
    public void A_journal_of_old_commits_is_rewritten_and_keeps_the_newest()
    {
        using var folder = new TemporaryFolder();
        using (var offsets = new CommittedOffsets(folder.Path, TimeProvider.System))
        {
            for (var i = 0; i <= 60; i++)
            {
                offsets.Commit([.. Enumerable.Range(0, 1000).Select(n => new CommittedOffset("g", "orders", 0, (i * 1000) + n, null))]);
            }
        }

        Assert.True(new FileInfo(Path.Combine(folder.Path, "offsets.jsonl")).Length < 2_000_000);
        using var reopened = new CommittedOffsets(folder.Path, TimeProvider.System);
        Assert.Equal(60_999, reopened.Find("g", "orders", 0)?.Offset);
    }
}
