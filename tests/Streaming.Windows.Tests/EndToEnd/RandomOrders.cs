using Streaming.Contracts;

namespace Streaming.Windows.Tests.EndToEnd;

/// <summary>Made-up orders: several countries, copies, returns, and event times out of order by less than the delay of the watermark.</summary>
internal static class RandomOrders
{
    private static readonly string[] Countries = ["UK", "EIRE", "France", "Österreich"];

    public static IReadOnlyList<(int Partition, OrderLine Line)> Of(int seed, int count, int partitions)
    {
        var random = new Random(seed);
        var lines = new List<(int, OrderLine)>();
        var time = -7_200_000L;
        for (var i = 0; i < count; i++)
        {
            time += random.Next(0, 20_000);
            var invoice = random.Next(i / 4, (i / 4) + 3);
            var line = Orders.Line(
                $"{seed}/{i}",
                Countries[random.Next(Countries.Length)],
                time - random.Next(0, 59_000),
                (random.Next(10) == 0 ? "C" : "") + invoice,
                random.Next(-50, 200),
                random.Next(0, 1_000_000) / 1000m);
            var partition = invoice % partitions;
            lines.Add((partition, line));
            if (random.Next(5) == 0)
            {
                lines.Add((partition, line));
            }
        }
        return lines;
    }
}
