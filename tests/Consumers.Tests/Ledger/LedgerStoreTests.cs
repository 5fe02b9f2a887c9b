using Confluent.Kafka;
using Microsoft.Data.Sqlite;
using Streaming.Consumers.Ledger;
using Streaming.Contracts;

namespace Streaming.Consumers.Tests.Ledger;

public sealed class LedgerStoreTests : IDisposable
{
    private const string Topic = "topic-1";
    private static readonly TopicPartition Orders0 = new("orders", 0);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string LedgerFile => Path.Combine(_folder.FullName, "ledger.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void Totals_are_exact()
    {
        var store = new LedgerStore(LedgerFile);

        store.Write(Batch(3, Line("1", "A", 3, 0.001m), Line("2", "A", -2, 11062.06m, OrderKind.Cancellation), Line("3", "B", 1, 0.1m)));

        Assert.Equal(new LedgerTotals(3, 2, 1, 2, -22124017), store.ReadState(Topic).Totals);
        Assert.Equal("-22124.017", store.ReadState(Topic).Totals.Revenue);
    }

    [Fact]
    public void The_largest_amounts_do_not_overflow()
    {
        var store = new LedgerStore(LedgerFile);

        store.Write(Batch(2, Line("1", "A", int.MaxValue, 999_999_999.999m), Line("2", "A", int.MaxValue, 999_999_999.999m)));

        Assert.Equal("4294967293995705032.706", store.ReadState(Topic).Totals.Revenue);
    }

    [Fact]
    public void A_line_that_is_there_already_changes_nothing_but_the_offset()
    {
        var store = new LedgerStore(LedgerFile);
        store.Write(Batch(1, Line("1", "A", 3, 1m)));

        var newLines = store.Write(Batch(2, Line("1", "A", 3, 1m)));

        Assert.Equal(0, newLines);
        Assert.Equal(new LedgerTotals(1, 1, 0, 3, 3000), store.ReadState(Topic).Totals);
        Assert.Equal(2, store.ReadState(Topic).Next[Orders0].Value);
    }

    [Fact]
    public void Rows_that_differ_in_nothing_but_their_id_are_all_kept()
    {
        var store = new LedgerStore(LedgerFile);

        store.Write(Batch(2, Line("f:2", "A", 1, 1m), Line("f:3", "A", 1, 1m)));

        Assert.Equal(["f:2", "f:3"], store.ReadInvoice("A").Select(line => line.Id));
    }

    [Fact]
    public void A_batch_that_fails_leaves_neither_lines_nor_offsets()
    {
        var store = new LedgerStore(LedgerFile);
        store.Write(Batch(1, Line("1", "A", 3, 1m)));

        Assert.Throws<ArgumentOutOfRangeException>(() => store.Write(Batch(3, Line("2", "A", 1, 1m), Line("3", "A", 1, 1m, (OrderKind)9))));

        Assert.Equal(1, store.ReadState(Topic).Totals.Lines);
        Assert.Equal(1, store.ReadState(Topic).Next[Orders0].Value);
        Assert.Single(store.ReadInvoice("A"));
    }

    [Fact]
    public void Another_process_continues_where_the_first_one_stood()
    {
        new LedgerStore(LedgerFile).Write(Batch(7, Line("1", "A", 3, 1m)));

        var (totals, next) = new LedgerStore(LedgerFile).ReadState(Topic);

        Assert.Equal(new LedgerTotals(1, 1, 0, 3, 3000), totals);
        Assert.Equal(7, next[Orders0].Value);
    }

    [Fact]
    public void Offsets_are_those_of_one_topic_and_another_of_its_name_starts_at_the_beginning()
    {
        var store = new LedgerStore(LedgerFile);
        store.Write(Batch(7, Line("1", "A", 3, 1m)));

        Assert.Empty(store.ReadState("topic-2").Next);
        store.Write(Batch("topic-2", 2, Line("1", "A", 3, 1m), Line("2", "A", 3, 1m)));

        Assert.Equal(2, store.ReadState("topic-2").Next[Orders0].Value);
        Assert.Equal(7, store.ReadState(Topic).Next[Orders0].Value);
        Assert.Equal(2, store.ReadState(Topic).Totals.Lines);
    }

    [Fact]
    public void Offsets_that_an_earlier_version_kept_without_a_topic_are_forgotten_and_its_lines_stay()
    {
        new LedgerStore(LedgerFile).Write(Batch(7, Line("1", "A", 3, 1m)));
        Execute("DROP TABLE read_to; CREATE TABLE consumed (topic TEXT, partition INTEGER, next_offset INTEGER); INSERT INTO consumed VALUES ('orders', 0, 7)");

        var (totals, next) = new LedgerStore(LedgerFile).ReadState(Topic);

        Assert.Equal(1, totals.Lines);
        Assert.Empty(next);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_its_name_and_what_to_do()
    {
        File.WriteAllBytes(LedgerFile, [.. Enumerable.Range(0, 9000).Select(number => (byte)(number * 7))]);

        var error = Assert.Throws<LedgerDamagedException>(() => new LedgerStore(LedgerFile));

        Assert.Equal(
            $"The ledger {LedgerFile} is damaged (SQLite Error 26: 'file is not a database'.): put a copy of it back, or delete it to read all orders again.",
            error.Message);
    }

    [Fact]
    public void A_database_that_breaks_later_is_told_by_whatever_reads_it()
    {
        var store = new LedgerStore(LedgerFile);
        store.Write(Batch(1, Line("1", "A", 3, 1m)));
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        using (var file = File.OpenWrite(LedgerFile))
        {
            // The header, 100 bytes, stays: it is still a database.
            file.Position = 100;
            file.Write(new byte[file.Length - 100]);
        }

        var error = Assert.Throws<LedgerDamagedException>(() => store.ReadInvoice("A"));

        Assert.Equal(
            $"The ledger {LedgerFile} is damaged (SQLite Error 11: 'database disk image is malformed'.): put a copy of it back, or delete it to read all orders again.",
            error.Message);
    }

    [Fact]
    public async Task Two_writers_of_one_file_take_turns()
    {
        var stores = new[] { new LedgerStore(LedgerFile), new LedgerStore(LedgerFile) };

        await Task.WhenAll(stores.Select((store, writer) => Task.Run(() =>
        {
            for (var number = 0; number < 50; number++)
            {
                store.Write(Batch(number, Line($"{writer}/{number}", "A", 1, 1m)));
            }
        })));

        Assert.Equal(new LedgerTotals(100, 1, 0, 100, 100_000), stores[0].ReadState(Topic).Totals);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={LedgerFile}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the test's.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static LedgerBatch Batch(long next, params OrderLine[] lines) => Batch(Topic, next, lines);

    private static LedgerBatch Batch(string topicId, long next, params OrderLine[] lines)
    {
        var batch = new LedgerBatch(topicId);
        Array.ForEach(lines, line => batch.Add(new TopicPartitionOffset(Orders0, 0), line));
        batch.MoveTo(new TopicPartitionOffset(Orders0, next));
        return batch;
    }

    private static OrderLine Line(string id, string invoice, int quantity, decimal price, OrderKind kind = OrderKind.Sale) => new()
    {
        Id = id,
        InvoiceNo = invoice,
        StockCode = "S",
        Quantity = quantity,
        InvoiceDate = DateTimeOffset.UnixEpoch,
        UnitPrice = price,
        Country = "UK",
        Kind = kind,
    };
}
