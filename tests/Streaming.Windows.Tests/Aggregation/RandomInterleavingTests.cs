using Streaming.Windows.Aggregation;
using Streaming.Windows.Records;

namespace Streaming.Windows.Tests.Aggregation;

/// <summary>Compares the job's state with a plain computation that looks at all rows again for each row.</summary>
public sealed class RandomInterleavingTests : IDisposable
{
    private const long Minute = 60_000;
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, 60));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Windows_and_counts_are_those_of_the_plain_computation(int seed)
    {
        var random = new Random(seed);
        var partitions = random.Next(1, 5);
        var windows = new WindowAggregation(Jobs.Revenue(_folder.Path));
        var time = new long[partitions];
        for (var partition = 0; partition < partitions; partition++)
        {
            windows.Watermarks.Add(partition, null);
            time[partition] = random.Next(-90, 90) * Minute;
        }

        var seen = new List<(int Partition, long Time)>();
        var counted = new List<SourceRow>();
        var closed = new List<ClosedWindow>();
        for (var i = 0; i < 300; i++)
        {
            var partition = random.Next(partitions);
            time[partition] += random.Next(0, 5 * 60_000);
            var row = Rows.Of(
                time[partition] - random.Next(0, 6 * 60_000), random.Next(2) == 0 ? "UK" : "EIRE", $"{random.Next(200)}", $"{random.Next(20)}", random.Next(-9, 10), random.Next(10_000));

            var expected = Expect(row, seen, counted, partitions);
            Assert.Equal(expected, windows.Apply(partition, row));

            seen.Add((partition, row.Timestamp));
            if (expected is RowOutcome.Counted)
            {
                counted.Add(row);
            }

            if (random.Next(3) == 0)
            {
                closed.AddRange(windows.Close());
            }
        }

        closed.AddRange(windows.Close());
        Assert.Equal(Watermark(seen, partitions), windows.Watermarks.Current);
        Assert.Equal(Windows(counted, Watermark(seen, partitions)), closed.Select(Describe));
    }

    private static RowOutcome Expect(SourceRow row, List<(int Partition, long Time)> seen, List<SourceRow> counted, int partitions) =>
        Start(row) + (10 * Minute) <= Watermark(seen, partitions) ? RowOutcome.Late
        : counted.Exists(other => Start(other) == Start(row) && other.Key[0] == row.Key[0] && other.Id == row.Id) ? RowOutcome.Duplicate
        : RowOutcome.Counted;

    private static long? Watermark(List<(int Partition, long Time)> seen, int partitions)
    {
        var newest = seen.GroupBy(row => row.Partition).Select(group => group.Max(row => row.Time)).ToArray();
        return newest.Length == partitions ? newest.Min() - Minute : null;
    }

    private static IEnumerable<string> Windows(List<SourceRow> counted, long? watermark) => counted
        .GroupBy(row => (Start: Start(row), Country: row.Key[0]))
        .Where(group => group.Key.Start + (10 * Minute) <= watermark)
        .OrderBy(group => group.Key.Start).ThenBy(group => group.Key.Country, StringComparer.Ordinal)
        .Select(group => $"{group.Key.Country} {group.Key.Start} {group.Select(row => row.Inputs[0].Text).Distinct().Count()} {group.Sum(row => (long)row.Inputs[1].Number)} {group.Sum(row => (long)row.Inputs[2].Number)}");

    private static string Describe(ClosedWindow window) => $"{window.Key[0]} {window.Start} {string.Join(' ', window.Results)}";

    private static long Start(SourceRow row) => (long)Math.Floor(row.Timestamp / (10.0 * Minute)) * 10 * Minute;
}
