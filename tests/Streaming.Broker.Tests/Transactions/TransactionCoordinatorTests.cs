using Streaming.Broker.Protocol;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Tests.Transactions;

public sealed class TransactionCoordinatorTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Records_are_stable_once_their_transaction_ended_and_aborted_ones_are_listed(bool commit)
    {
        using var fixture = new TransactionFixture();
        var producer = fixture.Initialize();
        Assert.Equal(ErrorCode.None, fixture.Add(producer, 0, 1));
        Assert.Equal(ErrorCode.None, fixture.Produce(producer, 0, 0));
        Assert.Equal((0, 1), (fixture.Log(0).LastStableOffset, fixture.Log(0).NextOffset));
        Assert.Equal(0, fixture.Log(0).Read(0, 1000, committedOnly: true).Bytes);

        Assert.Equal(ErrorCode.None, fixture.Coordinator.End("tx", producer.ProducerId, producer.Epoch, commit));

        var read = fixture.Log(0).Read(0, 1000, committedOnly: true);
        Assert.Equal((2, 2), (read.LastStableOffset, read.HighWatermark));
        Assert.Equal(commit ? [] : [new(producer.ProducerId, 0, 1)], read.Aborted!);
        // Asked again, the answer is the same; the other end is refused.
        Assert.Equal(ErrorCode.None, fixture.Coordinator.End("tx", producer.ProducerId, producer.Epoch, commit));
        Assert.Equal(ErrorCode.InvalidTxnState, fixture.Coordinator.End("tx", producer.ProducerId, producer.Epoch, !commit));
        Assert.Equal(2, fixture.Log(0).NextOffset);
    }

    [Fact]
    public void A_partition_outside_of_the_transaction_is_refused()
    {
        using var fixture = new TransactionFixture();
        var producer = fixture.Initialize();
        fixture.Add(producer, 0);

        Assert.Equal(ErrorCode.InvalidTxnState, fixture.Produce(producer, 1, 0));
        Assert.Equal(ErrorCode.InvalidProducerIdMapping, fixture.Produce((producer.ProducerId + 1, 0), 0, 0));
    }

    [Fact]
    public void A_producer_that_asks_for_its_next_epoch_again_after_a_lost_answer_gets_the_same_one()
    {
        using var fixture = new TransactionFixture();
        var first = fixture.Initialize();
        fixture.Add(first, 0);
        var next = Again(fixture, first);
        Assert.Equal((ErrorCode.None, first.ProducerId), (next.Error, next.ProducerId));
        Assert.True(next.Epoch > first.Epoch);

        Assert.Equal(next, Again(fixture, first));
        using (var restarted = fixture.AfterKill())
        {
            Assert.Equal(next, Again(restarted, first));
        }

        // Another producer came: now the first is fenced.
        fixture.Initialize();
        Assert.Equal(ErrorCode.ProducerFenced, Again(fixture, first).Error);
        Assert.Equal(ErrorCode.ProducerFenced, Again(fixture, (next.ProducerId, next.Epoch)).Error);
    }

    [Fact]
    public void A_newer_producer_fences_the_older_one_and_aborts_what_it_left_open()
    {
        using var fixture = new TransactionFixture();
        var old = fixture.Initialize();
        fixture.Add(old, 0);
        fixture.Produce(old, 0, 0);

        var next = fixture.Initialize();

        Assert.Equal(old.ProducerId, next.ProducerId);
        Assert.True(next.Epoch > old.Epoch);
        Assert.Equal(ErrorCode.ProducerFenced, fixture.Add(old, 0));
        Assert.Equal(ErrorCode.InvalidProducerEpoch, fixture.Produce(old, 0, 1));
        Assert.Equal(ErrorCode.ProducerFenced, fixture.Coordinator.End("tx", old.ProducerId, old.Epoch, commit: true));
        Assert.Single(fixture.Log(0).Read(0, 1000, committedOnly: true).Aborted!);
        Assert.Equal(ErrorCode.None, fixture.Add(next, 0));
        Assert.Equal(ErrorCode.None, fixture.Produce(next, 0, 0));
    }

    [Fact]
    public void A_transaction_that_is_open_for_too_long_is_aborted_and_its_producer_fenced()
    {
        using var fixture = new TransactionFixture();
        var producer = fixture.Initialize();
        fixture.Add(producer, 0);
        fixture.Produce(producer, 0, 0);
        fixture.Time.Advance(TimeSpan.FromSeconds(59));
        fixture.Coordinator.Tick();
        Assert.Equal(0, fixture.Log(0).LastStableOffset);

        fixture.Time.Advance(TimeSpan.FromSeconds(2));
        fixture.Coordinator.Tick();

        Assert.Equal(2, fixture.Log(0).LastStableOffset);
        Assert.Equal(TransactionState.CompleteAbort, fixture.Coordinator.Find("tx")!.State);
        Assert.Equal(ErrorCode.ProducerFenced, fixture.Coordinator.End("tx", producer.ProducerId, producer.Epoch, commit: true));
    }

    [Fact]
    public void Offsets_of_a_transaction_count_with_its_commit_only()
    {
        using var fixture = new TransactionFixture();
        var producer = fixture.Initialize();
        Assert.Equal(ErrorCode.InvalidTxnState, Commit(5));
        fixture.Coordinator.AddGroup("tx", producer.ProducerId, producer.Epoch, "g");
        Assert.Equal(ErrorCode.None, Commit(5));
        Assert.Equal(ErrorCode.None, Commit(6));
        Assert.Null(fixture.Offsets.Find("g", TransactionFixture.Topic, 0));
        Assert.Equal([new PartitionName(TransactionFixture.Topic, 0)], fixture.Coordinator.PendingOffsets("g"));

        fixture.Coordinator.End("tx", producer.ProducerId, producer.Epoch, commit: true);
        Assert.Equal(6, fixture.Offsets.Find("g", TransactionFixture.Topic, 0)?.Offset);

        fixture.Coordinator.AddGroup("tx", producer.ProducerId, producer.Epoch, "g");
        Commit(9);
        fixture.Coordinator.End("tx", producer.ProducerId, producer.Epoch, commit: false);
        Assert.Equal(6, fixture.Offsets.Find("g", TransactionFixture.Topic, 0)?.Offset);
        Assert.Empty(fixture.Coordinator.PendingOffsets("g"));

        ErrorCode Commit(long offset) =>
            fixture.Coordinator.AddOffsets("tx", producer.ProducerId, producer.Epoch, "g", [new("g", TransactionFixture.Topic, 0, offset, null)]);
    }

    [Fact]
    public void What_was_open_when_the_process_ended_goes_on_or_is_fenced_afterwards()
    {
        using var before = new TransactionFixture();
        var producer = before.Initialize();
        before.Add(producer, 0);
        before.Produce(producer, 0, 0);
        before.Coordinator.AddGroup("tx", producer.ProducerId, producer.Epoch, "g");
        before.Coordinator.AddOffsets("tx", producer.ProducerId, producer.Epoch, "g", [new("g", TransactionFixture.Topic, 0, 7, null)]);

        using (var after = before.AfterKill())
        {
            Assert.Equal(0, after.Log(0).LastStableOffset);
            Assert.Equal(ErrorCode.None, after.Produce(producer, 0, 1));
            Assert.Equal(ErrorCode.None, after.Coordinator.End("tx", producer.ProducerId, producer.Epoch, commit: true));
            Assert.Equal((3, 7), (after.Log(0).LastStableOffset, after.Offsets.Find("g", TransactionFixture.Topic, 0)?.Offset));
        }

        using var fenced = before.AfterKill();
        fenced.Initialize();
        Assert.Equal(2, fenced.Log(0).LastStableOffset);
        Assert.Null(fenced.Offsets.Find("g", TransactionFixture.Topic, 0));
    }

    /// <summary>The journal as it stands between the decision and the markers, and between two markers.</summary>
    [Theory]
    [InlineData(true, 0)]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    [InlineData(false, 1)]
    public void A_decided_transaction_is_ended_at_the_next_start_once(bool commit, int markersWritten)
    {
        using var before = new TransactionFixture();
        var producer = before.Initialize();
        before.Add(producer, 0, 1);
        before.Produce(producer, 0, 0);
        before.Produce(producer, 1, 0);
        before.Coordinator.AddGroup("tx", producer.ProducerId, producer.Epoch, "g");
        before.Coordinator.AddOffsets("tx", producer.ProducerId, producer.Epoch, "g", [new("g", TransactionFixture.Topic, 0, 7, null)]);
        if (markersWritten > 0)
        {
            before.Log(0).EndTransaction(producer.ProducerId, producer.Epoch, commit);
        }

        using var after = before.AfterKill(journal => journal with { State = commit ? TransactionState.PrepareCommit : TransactionState.PrepareAbort });

        Assert.Equal((2, 2), (after.Log(0).LastStableOffset, after.Log(0).NextOffset));
        Assert.Equal((2, 2), (after.Log(1).LastStableOffset, after.Log(1).NextOffset));
        Assert.Equal(commit ? 7 : null, after.Offsets.Find("g", TransactionFixture.Topic, 0)?.Offset);
        Assert.Equal(commit ? 0 : 1, after.Log(1).Read(0, 1000, committedOnly: true).Aborted!.Count);
        Assert.Equal(ErrorCode.None, after.Coordinator.End("tx", producer.ProducerId, producer.Epoch, commit));
    }

    [Fact]
    public void An_epoch_that_is_used_up_is_followed_by_a_new_producer_id()
    {
        using var fixture = new TransactionFixture();
        var first = fixture.Initialize();
        var last = first;
        for (var i = 0; last.ProducerId == first.ProducerId; i++)
        {
            Assert.True(i < short.MaxValue, "the producer id never changed");
            last = fixture.Initialize();
        }

        Assert.Equal(0, last.Epoch);
    }

    [Fact]
    public void An_id_that_was_not_used_for_long_is_forgotten()
    {
        using var fixture = new TransactionFixture();
        var producer = fixture.Initialize();
        fixture.Time.Advance(TimeSpan.FromDays(8));
        fixture.Coordinator.Tick();

        Assert.Empty(fixture.Coordinator.All);
        Assert.Equal(ErrorCode.InvalidProducerIdMapping, fixture.Add(producer, 0));
    }

    private static (ErrorCode Error, long ProducerId, short Epoch) Again(TransactionFixture fixture, (long ProducerId, short Epoch) producer) =>
        fixture.Coordinator.Initialize("tx", TimeSpan.FromSeconds(60), producer.ProducerId, producer.Epoch);
}
