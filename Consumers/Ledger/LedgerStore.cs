using System.Globalization;
using Confluent.Kafka;
using Microsoft.Data.Sqlite;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Consumers.Ledger;

/// <summary>The ledger on disk. Several processes may use the same file: writers take turns.</summary>
internal sealed class LedgerStore
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly string _file;
    private readonly string _connectionString;

    /// <exception cref="LedgerDamagedException">The file is no ledger; any other method can find that out too.</exception>
    public LedgerStore(string file)
    {
        _file = file;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        Use(connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            Execute(connection, LedgerSchema.Tables);
            transaction.Commit();
            return true;
        });
    }

    /// <summary>Writes lines and offsets together, or neither. A line whose id is there already changes nothing.</summary>
    /// <returns>How many lines were new.</returns>
    public int Write(LedgerBatch batch) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var before = ReadTotals(connection);
        var totals = new LedgerWriter(connection).Write(batch, before);
        transaction.Commit();
        return (int)(totals.Lines - before.Lines);
    });

    /// <summary>Totals and offsets of the same moment.</summary>
    /// <param name="topicId">Id of the topic that the offsets are for; null for none.</param>
    public LedgerState ReadState(string? topicId) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        return new LedgerState(ReadTotals(connection), topicId is null ? [] : ReadNext(connection, topicId));
    });

    /// <summary>The lines of an invoice in the order they came; none where there is no such invoice.</summary>
    public IReadOnlyList<LedgerLine> ReadInvoice(string invoiceNo) => Use(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id, invoice_no, stock_code, description, quantity, invoice_date_ms, unit_price_thousandths, customer_id, country, kind
            FROM order_line WHERE invoice_no = $invoice ORDER BY sequence
            """;
        command.Parameters.AddWithValue("$invoice", invoiceNo);
        using var reader = command.ExecuteReader();
        var lines = new List<LedgerLine>();
        while (reader.Read())
        {
            lines.Add(LedgerLine.Read(reader));
        }

        return lines;
    });

    private T Use<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            Execute(connection, LedgerSchema.Pragmas);
            return work(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw new LedgerDamagedException(_file, exception);
        }
    }

    private static LedgerTotals ReadTotals(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT lines, invoices, cancelled_lines, quantity, revenue_thousandths FROM total";
        using var reader = command.ExecuteReader();
        reader.Read();
        return new LedgerTotals(
            reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), Int128.Parse(reader.GetString(4), CultureInfo.InvariantCulture));
    }

    private static Dictionary<TopicPartition, Offset> ReadNext(SqliteConnection connection, string topicId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT partition, next_offset FROM read_to WHERE topic_id = $topic";
        command.Parameters.AddWithValue("$topic", topicId);
        using var reader = command.ExecuteReader();
        var next = new Dictionary<TopicPartition, Offset>();
        while (reader.Read())
        {
            next[new TopicPartition(KafkaTopics.Orders, reader.GetInt32(0))] = reader.GetInt64(1);
        }

        return next;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the schema's constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
