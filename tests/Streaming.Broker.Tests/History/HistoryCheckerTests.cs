namespace Streaming.Broker.Tests.History;

public sealed class HistoryCheckerTests
{
    private readonly List<Sent> _sent =
    [
        new(1, 0) { Offset = 0, Outcome = SendOutcome.Committed },
        new(2, 0) { Offset = 1, Outcome = SendOutcome.Committed },
        new(3, 0) { Offset = 2, Outcome = SendOutcome.Committed, IsTransactional = true, CommitAsked = 50 },
        new(4, 0) { Outcome = SendOutcome.Unknown },
        new(5, 0) { Offset = 4, Outcome = SendOutcome.Aborted, IsTransactional = true },
    ];

    private readonly List<Received> _received =
    [
        new("reader", 0, 0, 1, 10), new("reader", 0, 1, 2, 20), new("reader", 0, 2, 3, 60),
        new("last", 0, 0, 1, 100), new("last", 0, 1, 2, 100), new("last", 0, 2, 3, 100), new("last", 0, 6, 4, 100),
    ];

    [Fact]
    public void A_sound_history_has_no_findings() => Assert.Empty(Check());

    [Fact]
    public void A_lost_write_is_found()
    {
        _received.RemoveAll(r => r.Value == 2);
        Assert.Equal(["lost write: 2 at 0:1"], Check());
    }

    [Fact]
    public void A_duplicate_is_found()
    {
        _received.Add(new("last", 0, 9, 1, 100));
        Assert.Contains("duplicate: 1 at 0:0, 0:9", Check());
    }

    [Fact]
    public void Two_values_at_an_offset_are_found()
    {
        _received[1] = new("reader", 0, 1, 4, 20);
        Assert.Contains("inconsistent offset: 0:1 is 4 and 2", Check());
    }

    [Fact]
    public void A_poll_that_goes_back_is_found()
    {
        _received.Insert(2, new("reader", 0, 0, 1, 25));
        Assert.Equal(["non-monotonic poll: reader read 0:0 after 1"], Check());
    }

    [Fact]
    public void A_poll_that_skips_is_found()
    {
        _received.RemoveAt(1);
        Assert.Equal(["skipped poll: reader never read 0:1"], Check());
    }

    [Fact]
    public void A_read_of_an_aborted_value_is_found()
    {
        _received.Add(new("last", 0, 7, 5, 100));
        Assert.Contains("aborted read: 5 at 0:7", Check());
    }

    [Fact]
    public void A_read_before_the_commit_is_found()
    {
        _received[2] = new("reader", 0, 2, 3, 40);
        Assert.Equal(["precommitted read: 3 at 0:2"], Check());
    }

    [Fact]
    public void A_value_that_nobody_sent_is_found()
    {
        _received.Add(new("last", 0, 8, 77, 100));
        Assert.Equal(["unexpected read: 77 at 0:8 was never sent"], Check());
    }

    private IReadOnlyList<string> Check() => HistoryChecker.Check(_sent, _received, "last");
}
