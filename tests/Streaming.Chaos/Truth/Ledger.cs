using System.Globalization;
using Streaming.Testing.Platform;

namespace Streaming.Chaos.Truth;

/// <summary>What the ledger has to say of the rows.</summary>
internal static class Ledger
{
    public static Summary Of(IReadOnlyCollection<OrderRow> rows) => new(
        rows.Count,
        rows.Select(row => row.InvoiceNo).Distinct(StringComparer.Ordinal).Count(),
        rows.Count(row => row.IsCancelled),
        rows.Sum(row => (long)row.Quantity),
        rows.Sum(row => row.Amount).ToString("F3", CultureInfo.InvariantCulture),
        Lag: 0);
}
