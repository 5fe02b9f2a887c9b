using System.Globalization;
using Streaming.Contracts;

namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>What the windows are, computed as plainly as can be: all lines at hand, nothing from the job's code.</summary>
internal static class Truth
{
    /// <summary>The windows that the watermark has passed when all lines are read, of lines of which none is late.</summary>
    public static SortedDictionary<string, string> Of(IReadOnlyList<(int Partition, OrderLine Line)> lines, int partitions)
    {
        var newest = lines.GroupBy(line => line.Partition).Select(group => group.Max(line => line.Line.InvoiceDate)).ToArray();
        var windows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (newest.Length < partitions)
        {
            return windows;
        }

        var watermark = newest.Min() - TimeSpan.FromMinutes(1);
        var ten = TimeSpan.FromMinutes(10).Ticks;
        foreach (var group in lines.Select(line => line.Line).GroupBy(line => (line.Country, Start: line.InvoiceDate.Ticks / ten)))
        {
            var start = new DateTimeOffset(group.Key.Start * ten, TimeSpan.Zero);
            if (start.AddMinutes(10) <= watermark)
            {
                var once = group.DistinctBy(line => line.Id).ToArray();
                windows.Add(
                    $"{group.Key.Country}|{start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}",
                    FormattableString.Invariant($"{once.DistinctBy(line => line.InvoiceNo).Count()} {once.Sum(line => (long)line.Quantity)} {once.Sum(line => line.Quantity * line.UnitPrice):F3}"));
            }
        }

        return windows;
    }
}
