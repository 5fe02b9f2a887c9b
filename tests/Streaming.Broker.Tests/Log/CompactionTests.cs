using Microsoft.Extensions.Time.Testing;
using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

public sealed class CompactionTests
{
    private static readonly LogSettings Settings = new() { SegmentBytes = 300, Compact = true, Delete = false, MinDirtyRatio = 0 };
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1_000_000));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_newest_record_of_each_key_stays_at_its_offset_also_after_a_restart(int codec)
    {
        using var folder = new TemporaryFolder();
        List<(long Offset, string Key, bool)> before;
        using (var log = Open(folder))
        {
            for (var i = 0; i < 100; i++)
            {
                Append(log, (CompressionCodec)codec, ($"k{i % 7}", $"v{i}"), ($"k{i % 5}", $"w{i}"));
            }

            before = log.ReadAll();
            log.Compact();
            CheckCompacted(before, log);
            Assert.True(log.ReadAll().Count < before.Count / 2);
        }

        using var recovered = Open(folder);
        CheckCompacted(before, recovered);
        Assert.Equal(200, recovered.NextOffset);
    }

    [Fact]
    public void A_tombstone_outlives_compaction_for_its_time_and_then_goes()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder);
        Append(log, CompressionCodec.None, ("gone", "1"), ("kept", "1"));
        Append(log, CompressionCodec.None, ("gone", null));
        Roll(log, "a");
        log.Compact();
        Assert.Contains(log.ReadAll(), r => r is { Key: "gone", IsTombstone: true });

        _time.Advance(TimeSpan.FromDays(2));
        Roll(log, "b");
        log.Compact();

        Assert.DoesNotContain(log.ReadAll(), r => r.Key == "gone");
        Assert.Contains(log.ReadAll(), r => r.Key == "kept");
    }

    [Fact]
    public void Records_of_aborted_transactions_go_and_those_of_committed_ones_stay_readable()
    {
        using var folder = new TemporaryFolder();
        using (var log = Open(folder))
        {
            log.Append(TestRecords.Build(CompressionCodec.None, [("a", "aborted", 1)], producerId: 1, epoch: 0, sequence: 0, transactional: true));
            log.EndTransaction(1, 0, commit: false);
            log.Append(TestRecords.Build(CompressionCodec.None, [("b", "committed", 1)], producerId: 2, epoch: 0, sequence: 0, transactional: true));
            log.EndTransaction(2, 0, commit: true);
            Roll(log, "x");
            log.Compact();
            _time.Advance(TimeSpan.FromDays(2));
            Roll(log, "y");
            log.Compact();
            Assert.Equal(["b"], log.ReadAll().Select(r => r.Key).Where(k => k is "a" or "b"));
        }

        using var recovered = Open(folder);
        Assert.Equal(recovered.NextOffset, recovered.LastStableOffset);
    }

    [Fact]
    public void Open_transactions_are_not_touched()
    {
        using var folder = new TemporaryFolder();
        using var log = Open(folder);
        log.Append(TestRecords.Build(CompressionCodec.None, [("a", "1", 1)], producerId: 1, epoch: 0, sequence: 0, transactional: true));
        Roll(log, "a");
        log.Compact();
        log.EndTransaction(1, 0, commit: true);

        Assert.Equal(0, log.ReadAll()[0].Offset);
    }

    [Fact]
    public void A_duplicate_of_an_idempotent_producer_is_known_after_its_records_were_compacted_away()
    {
        using var folder = new TemporaryFolder();
        byte[] Batch() => TestRecords.Build(CompressionCodec.None, [("k", "old", _time.GetUtcNow().ToUnixTimeMilliseconds())], producerId: 5, epoch: 0, sequence: 0);
        using (var log = Open(folder))
        {
            log.Append(Batch());
            Append(log, CompressionCodec.None, ("k", "new"));
            Roll(log, "x");
            log.Compact();
            Assert.DoesNotContain(log.ReadAll(), r => r.Offset == 0);
        }

        using var recovered = Open(folder);
        Assert.Equal(0, recovered.Append(Batch()).BaseOffset);
    }

    [Fact]
    public void A_stop_between_the_exchange_of_segments_and_the_deletion_of_the_old_ones_repeats_nothing()
    {
        using var folder = new TemporaryFolder();
        using var copy = new TemporaryFolder();
        using (var log = Open(folder))
        {
            for (var i = 0; i < 30; i++)
            {
                Append(log, CompressionCodec.None, ($"k{i % 20}", "v"));
            }

            foreach (var file in Directory.GetFiles(folder.Path))
            {
                File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
            }

            log.Compact();
            foreach (var file in Directory.GetFiles(folder.Path))
            {
                File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)), overwrite: true);
            }
        }

        using var recovered = Open(copy);
        var offsets = recovered.ReadAll().Select(r => r.Offset).ToList();
        Assert.Equal(offsets.Distinct().Order(), offsets);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"k{i}").Order(StringComparer.Ordinal), recovered.ReadAll().Select(r => r.Key).Distinct().Order(StringComparer.Ordinal));
    }

    private static void CheckCompacted(List<(long Offset, string Key, bool)> before, PartitionLog log)
    {
        var kept = log.ReadAll();
        var newest = before.GroupBy(r => r.Key).Select(g => g.Last()).ToList();
        Assert.All(newest, r => Assert.Contains(r, kept));
        Assert.All(kept, r => Assert.Contains(r, before));
        Assert.Equal(kept.Select(r => r.Offset).Order(), kept.Select(r => r.Offset));
    }

    /// <summary>Fills the active segment until it is closed.</summary>
    private void Roll(PartitionLog log, string key)
    {
        for (var i = 0; i < 5; i++)
        {
            Append(log, CompressionCodec.None, (key, new string('x', 100)));
        }
    }

    private void Append(PartitionLog log, CompressionCodec codec, params (string Key, string? Value)[] records) =>
        log.Append(TestRecords.Build(codec, [.. records.Select(r => ((string?)r.Key, r.Value, _time.GetUtcNow().ToUnixTimeMilliseconds()))]));

    private PartitionLog Open(TemporaryFolder folder) => new(new(folder.Path, new(0)), Settings, _time);
}
