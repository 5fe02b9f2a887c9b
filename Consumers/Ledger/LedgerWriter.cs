using Confluent.Kafka;
using Microsoft.Data.Sqlite;
using Streaming.Contracts;

namespace Streaming.Consumers.Ledger;

/// <summary>Writes a batch within the transaction of its connection.</summary>
internal sealed class LedgerWriter(SqliteConnection connection)
{
    public LedgerTotals Write(LedgerBatch batch, LedgerTotals totals)
    {
        totals = WriteLines(batch.Lines, totals);
        WriteTotals(totals);
        foreach (var (partition, next) in batch.Next)
        {
            WriteNext(batch.TopicId, partition.Partition, next);
        }

        return totals;
    }

    private LedgerTotals WriteLines(IReadOnlyList<OrderLine> lines, LedgerTotals totals)
    {
        using var known = Command("SELECT EXISTS (SELECT 1 FROM order_line WHERE invoice_no = $0)", 1);
        using var insert = Command("INSERT OR IGNORE INTO order_line VALUES (NULL, $0, $1, $2, $3, $4, $5, $6, $7, $8, $9)", 10);
        foreach (var line in lines)
        {
            Bind(known, line.InvoiceNo);
            var isNewInvoice = (long)known.ExecuteScalar()! == 0;
            Bind(
                insert,
                line.Id,
                line.InvoiceNo,
                line.StockCode,
                line.Description,
                line.Quantity,
                line.InvoiceDate.ToUnixTimeMilliseconds(),
                Money.ToThousandths(line.UnitPrice),
                line.CustomerId,
                line.Country,
                LedgerLine.KindOf(line.Kind));
            totals = insert.ExecuteNonQuery() == 1 ? totals.Add(line, isNewInvoice) : totals;
        }

        return totals;
    }

    private void WriteTotals(LedgerTotals totals)
    {
        using var command = Command("UPDATE total SET lines = $0, invoices = $1, cancelled_lines = $2, quantity = $3, revenue_thousandths = $4", 5);
        Bind(command, totals.Lines, totals.Invoices, totals.CancelledLines, totals.Quantity, totals.StoredRevenue);
        command.ExecuteNonQuery();
    }

    // Overwritten even with a smaller one: what is read again does no harm.
    private void WriteNext(string topicId, Partition partition, Offset next)
    {
        using var command = Command("INSERT OR REPLACE INTO read_to VALUES ($0, $1, $2)", 3);
        Bind(command, topicId, partition.Value, next.Value);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var number = 0; number < parameters; number++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
        }

        return command;
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var number = 0; number < values.Length; number++)
        {
            command.Parameters[number].Value = values[number] ?? DBNull.Value;
        }
    }
}
