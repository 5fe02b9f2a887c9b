using Streaming.Consumers.Revenue;
using static Streaming.Consumers.Tests.Revenue.Rows;

namespace Streaming.Consumers.Tests.Revenue;

public sealed class RevenueLogTests
{
    private readonly RevenueLog _log = new(removalCapacity: 2);

    [Fact]
    public void The_last_record_of_a_key_holds_and_a_tombstone_removes()
    {
        _log.Set(At(0, 0), "a", Row("A", 9, 1));
        _log.Set(At(1, 0), "b", Row("B", 9));
        _log.Set(At(0, 1), "a", Row("A", 9, 2));
        _log.Remove(At(1, 1), "b");

        Assert.Equal([Row("A", 9, 2)], _log.Rows);
        Assert.Equal(1, _log.Count);
    }

    [Fact]
    public void The_same_window_again_is_no_change()
    {
        Assert.True(_log.Set(At(0, 0), "a", Row("A", 9)));
        Assert.False(_log.Set(At(0, 1), "a", Row("A", 9)));
        Assert.False(_log.Remove(At(0, 2), "unknown"));
        Assert.Equal(3, _log.NextOffset(0));
    }

    [Fact]
    public void A_reader_that_lags_behind_finds_each_window_once()
    {
        var (cursor, _) = _log.Open(null);
        _log.Set(At(0, 0), "a", Row("A", 9));
        Assert.Equal(["A 358.250"], Read(cursor));
        for (var offset = 1; offset <= 1000; offset++)
        {
            _log.Set(At(0, offset), "a", Row("A", 9, offset));
        }

        _log.Set(At(1, 0), "b", Row("B", 9));

        Assert.Equal(["A 1000.000", "B 358.250"], Read(cursor));
        Assert.Empty(Read(cursor));
    }

    [Fact]
    public void Pages_cover_everything_once()
    {
        for (var offset = 0; offset < 10; offset++)
        {
            _log.Set(At(offset % 3, offset), $"{offset}", Row($"{offset}", 9));
        }

        var (cursor, _) = _log.Open(null);
        var pages = new List<RevenuePage>();
        do
        {
            pages.Add(_log.Read(cursor, RevenueFilter.All, 3));
        }
        while (!pages[^1].IsLast);

        Assert.Equal([3, 3, 3, 1], pages.Select(page => page.Changes.Count));
        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{number}"), pages.SelectMany(page => page.Changes).Select(change => change.Row.Country));
    }

    [Fact]
    public void Another_replica_continues_after_any_event_of_the_first()
    {
        var other = new RevenueLog();
        foreach (var log in new[] { _log, other })
        {
            // Partitions arrive in another order there.
            foreach (var partition in log == _log ? new[] { 0, 1 } : [1, 0])
            {
                log.Set(At(partition, 0), $"{partition}/0", Row($"{partition}/0", 9));
                log.Set(At(partition, 1), $"{partition}/1", Row($"{partition}/1", 9));
            }
        }

        var (cursor, _) = _log.Open(null);
        var changes = _log.Read(cursor, RevenueFilter.All, 10).Changes;
        for (var had = 1; had <= 4; had++)
        {
            var (there, isReset) = other.Open(RevenuePositions.Parse(changes[had - 1].Id));
            var rest = other.Read(there, RevenueFilter.All, 10).Changes;

            Assert.False(isReset);
            Assert.Equal(changes.Skip(had).Select(change => change.Row).ToHashSet(), rest.Select(change => change.Row).ToHashSet());
        }
    }

    [Fact]
    public void A_reader_that_was_away_learns_of_changes_and_removals_only()
    {
        _log.Set(At(0, 0), "a", Row("A", 9));
        _log.Set(At(0, 1), "b", Row("B", 9));
        _log.Set(At(0, 2), "c", Row("C", 9));
        _log.Remove(At(0, 3), "a");
        _log.Set(At(0, 4), "b", Row("B", 9, 7));

        var (cursor, isReset) = _log.Open(RevenuePositions.Parse("/0:3"));

        Assert.False(isReset);
        Assert.Equal(["-A", "B 7.000"], Read(cursor));
        Assert.Equal(["C 358.250", "B 7.000"], Read(_log.Open(null).Cursor));
    }

    [Fact]
    public void Who_missed_a_forgotten_removal_starts_anew()
    {
        var (late, _) = _log.Open(null);
        for (var offset = 0; offset < 4; offset++)
        {
            _log.Set(At(0, offset), $"{offset}", Row($"{offset}", 9));
        }

        Assert.Equal(4, Read(late).Count);
        for (var offset = 0; offset < 3; offset++)
        {
            _log.Remove(At(0, 4 + offset), $"{offset}");
        }

        var page = _log.Read(late, RevenueFilter.All, 10);
        Assert.True(page.IsReset);
        Assert.Equal(["3"], page.Changes.Select(change => change.Row.Country));
        Assert.True(_log.Open(RevenuePositions.Parse("/0:4")).IsReset);
        Assert.False(_log.Open(RevenuePositions.Parse("/0:5")).IsReset);
        Assert.Equal(["-1", "-2"], Read(_log.Open(RevenuePositions.Parse("/0:5")).Cursor));
    }

    [Fact]
    public void A_partition_that_begins_again_makes_its_windows_void()
    {
        _log.Set(At(0, 0), "a", Row("A", 9));
        _log.Set(At(0, 1), "b", Row("B", 9));
        _log.Set(At(1, 0), "c", Row("C", 9));
        var (cursor, _) = _log.Open(null);
        Read(cursor);

        Assert.True(_log.Set(At(0, 0), "a", Row("A", 9)));

        var page = _log.Read(cursor, RevenueFilter.All, 10);
        Assert.True(page.IsReset);
        Assert.Equal(["C", "A"], page.Changes.Select(change => change.Row.Country));
        Assert.True(_log.Open(RevenuePositions.Parse("/0:2,1:1")).IsReset);
        Assert.True(_log.MoveTo(0, 0));
        Assert.Equal(["C"], _log.Rows.Select(row => row.Country));
    }

    [Fact]
    public void Another_topic_makes_everything_void_and_nobody_continues_from_the_one_before()
    {
        Assert.False(_log.Begin("first"));
        _log.Set(At(0, 0), "a", Row("A", 9));
        var (cursor, _) = _log.Open(null);
        var had = Assert.Single(_log.Read(cursor, RevenueFilter.All, 10).Changes).Id;
        Assert.Equal("first/0:1", had);

        Assert.True(_log.Begin("second"));
        Assert.Empty(_log.Rows);
        Assert.Null(_log.NextOffset(0));
        for (var offset = 0; offset < 3; offset++)
        {
            _log.Set(At(0, offset), $"{offset}", Row($"{offset}", 9));
        }

        Assert.True(_log.Open(RevenuePositions.Parse(had)).IsReset);
        Assert.False(_log.Open(RevenuePositions.Parse("second/0:1")).IsReset);
        var page = _log.Read(cursor, RevenueFilter.All, 10);
        Assert.True(page.IsReset);
        Assert.Equal(["0", "1", "2"], page.Changes.Select(change => change.Row.Country));
        Assert.Equal("second/0:3", page.Changes[^1].Id);
        Assert.False(_log.Begin("second"));
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("0:1")]
    [InlineData("id/rubbish")]
    [InlineData("id/0:1,0:2")]
    [InlineData("id/0:-1")]
    [InlineData("id/0:1,")]
    public void An_id_that_is_none_is_not_read(string text) => Assert.Null(RevenuePositions.Parse(text));

    private List<string> Read(RevenueCursor cursor)
    {
        var page = _log.Read(cursor, RevenueFilter.All, 10);
        Assert.False(page.IsReset);
        return [.. page.Changes.Select(change => change.IsRemoved ? $"-{change.Row.Country}" : $"{change.Row.Country} {change.Row.Revenue}")];
    }
}
