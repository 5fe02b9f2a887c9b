namespace Streaming.Consumers.Ledger;

/// <summary>The ledger's tables. Money is in thousandths of a pound, whole numbers throughout.</summary>
internal static class LedgerSchema
{
    /// <summary>
    /// WAL lets requests read while a batch is written; with synchronous NORMAL a committed batch outlives the process.
    /// A power cut may take the last batches together with their offsets, which are then read again from Kafka.
    /// </summary>
    public const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;";

    /// <summary>
    /// Offsets belong to a topic's id, not to its name: in a topic that was made anew, or in another cluster, they would pass over records.
    /// The table that is dropped is of a version that did not know that; its records are read again, which changes nothing.
    /// </summary>
    public const string Tables = """
        CREATE TABLE IF NOT EXISTS order_line (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            invoice_no TEXT NOT NULL,
            stock_code TEXT NOT NULL,
            description TEXT,
            quantity INTEGER NOT NULL,
            invoice_date_ms INTEGER NOT NULL,
            unit_price_thousandths INTEGER NOT NULL,
            customer_id INTEGER,
            country TEXT NOT NULL,
            kind TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS order_line_invoice ON order_line (invoice_no);
        CREATE TABLE IF NOT EXISTS read_to (
            topic_id TEXT NOT NULL,
            partition INTEGER NOT NULL,
            next_offset INTEGER NOT NULL,
            PRIMARY KEY (topic_id, partition)) WITHOUT ROWID;
        DROP TABLE IF EXISTS consumed;
        CREATE TABLE IF NOT EXISTS total (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            lines INTEGER NOT NULL,
            invoices INTEGER NOT NULL,
            cancelled_lines INTEGER NOT NULL,
            quantity INTEGER NOT NULL,
            revenue_thousandths TEXT NOT NULL);
        INSERT OR IGNORE INTO total VALUES (1, 0, 0, 0, 0, '0');
        """;
}
