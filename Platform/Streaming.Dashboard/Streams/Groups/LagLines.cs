using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Groups;

/// <summary>The lag of a group's partitions as lines of a chart: of many, those with the largest lag, and the sum of all others.</summary>
internal static class LagLines
{
    private const int Most = 8;

    public static IReadOnlyList<ChartLine> Of(GroupState group, Func<GroupPartition, IReadOnlyList<Sample>> samples, ChartWindow window)
    {
        List<ChartLine> lines = [.. group.Partitions.Where(partition => partition.Lag is not null)
            .Select(partition => new ChartLine(partition.Name, SampleLines.Values(samples(partition), window)))];
        if (lines.Count <= Most)
            return lines;
        var largest = lines.OrderByDescending(line => line.Latest ?? 0).Take(Most - 1).ToHashSet();
        List<ChartLine> others = [.. lines.Where(line => !largest.Contains(line))];
        double?[] sum = [.. Enumerable.Range(0, window.Count).Select(step => others.Any(line => line.Values[step] is not null) ? others.Sum(line => line.Values[step] ?? 0) : (double?)null)];
        return [.. lines.Where(largest.Contains), new ChartLine($"{others.Count} others, sum", sum)];
    }
}
