using System.Globalization;

namespace Streaming.Chaos.Truth;

/// <summary>The windows that there have to be: ten minutes of event time and a country each, closed by the watermark.</summary>
internal static class Windows
{
    private static readonly TimeSpan Size = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Disorder = TimeSpan.FromMinutes(1);

    /// <summary>The smallest over the partitions of the largest event time minus one minute; null while a partition has nothing.</summary>
    public static DateTimeOffset? Watermark(IEnumerable<OrderRow> rows, IReadOnlyDictionary<string, int> partitionOf, int partitions)
    {
        var latest = rows.GroupBy(row => partitionOf[row.InvoiceNo]).Select(group => group.Max(row => row.Time)).ToList();
        return latest.Count == partitions ? latest.Min() - Disorder : null;
    }

    /// <summary>The windows whose end the watermark has reached, ordered by start and country.</summary>
    public static IReadOnlyList<Window> Closed(IEnumerable<OrderRow> rows, DateTimeOffset? watermark) =>
    [
        .. from row in rows
           let start = row.Time.AddTicks(-(row.Time.Ticks % Size.Ticks))
           where start + Size <= watermark
           group row by (start, row.Country) into window
           orderby window.Key.start, window.Key.Country
           select new Window(
               window.Key.Country,
               window.Key.start,
               window.Key.start + Size,
               window.Select(row => row.InvoiceNo).Distinct(StringComparer.Ordinal).Count(),
               window.Sum(row => (long)row.Quantity),
               window.Sum(row => row.Amount).ToString("F3", CultureInfo.InvariantCulture)),
    ];
}
