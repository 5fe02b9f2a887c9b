using System.Globalization;
using Confluent.Kafka;
using Streaming.Testing;

namespace Streaming.AppHost.Tests;

public sealed class RevenueWindowsTests
{
    [Theory]
    [InlineData("revenue-windows")]
    [InlineData("kafka-embedded")]
    public async Task A_real_day_has_exactly_the_windows_that_the_watermark_has_passed_whatever_is_killed(string service)
    {
        Assert.SkipUnless(Repository.RealOrders is not null, "The real orders are missing: set STREAMING_TEST_DATA to their folder.");
        await using var platform = await HostedPlatform.ReplayAsync(Path.Combine(Repository.RealOrders!, "2010-12-01.csv"));
        await platform.JobAsync(stats => stats.In > 0);
        await platform.KillAsync(service);
        var stats = await platform.JobAsync(stats => stats is { In: 3108, Lag: 0 });
        var servers = await platform.KafkaAsync();
        var rows = Rows(Path.Combine(Repository.RealOrders!, "2010-12-01.csv"));
        var watermark = Watermark(rows, servers);
        var truth = Truth(rows, watermark);
        await platform.JobAsync(stats => stats.Out == truth.Count);

        var windows = Windows(servers);

        Assert.Equal(watermark, stats.Watermark!.Value.UtcDateTime);
        Assert.Equal(0, stats.Late);
        Assert.Equal(truth, windows);
        Assert.Equal("1 107 358.250", windows["Australia|2010-12-01T10:00:00Z"]);
        Assert.Equal("2 243 555.380", windows["EIRE|2010-12-01T14:00:00Z"]);
    }

    // Counted from the file, with none of the platform's code.
    private static List<Row> Rows(string file) =>
    [
        .. File.ReadLines(file).Skip(1).Select(Columns).Select(columns => new Row(
            columns[0],
            long.Parse(columns[3], CultureInfo.InvariantCulture),
            DateTime.Parse(columns[4], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            decimal.Parse(columns[5], CultureInfo.InvariantCulture),
            columns[7])),
    ];

    /// <summary>The newest time of each partition, by the invoices that it holds, less a minute; of these the smallest.</summary>
    private static DateTime Watermark(List<Row> rows, string servers)
    {
        var newest = rows.GroupBy(row => row.Invoice).ToDictionary(invoice => invoice.Key, invoice => invoice.Max(row => row.Time));
        return Read(servers, "orders", partitions: 6).GroupBy(record => record.Partition)
            .Min(partition => partition.Max(record => newest[record.Message.Key])).AddMinutes(-1);
    }

    private static SortedDictionary<string, string> Truth(List<Row> rows, DateTime watermark)
    {
        var windows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var window in rows.GroupBy(row => (row.Country, Start: row.Time.Date.AddMinutes((row.Time.Hour * 60) + (row.Time.Minute / 10 * 10)))))
        {
            if (window.Key.Start.AddMinutes(10) <= watermark)
            {
                windows.Add(
                    FormattableString.Invariant($"{window.Key.Country}|{window.Key.Start:yyyy-MM-ddTHH:mm:ss}Z"),
                    FormattableString.Invariant($"{window.Select(row => row.Invoice).Distinct().Count()} {window.Sum(row => row.Quantity)} {window.Sum(row => row.Quantity * row.Price):F3}"));
            }
        }

        return windows;
    }

    private static List<string> Columns(string line)
    {
        var columns = new List<string> { "" };
        var quoted = false;
        foreach (var letter in line)
        {
            quoted ^= letter == '"';
            if (letter == ',' && !quoted)
            {
                columns.Add("");
            }
            else if (letter != '"')
            {
                columns[^1] += letter;
            }
        }

        return columns;
    }

    /// <summary>All windows in the topic; one that stands there twice fails the test.</summary>
    private static SortedDictionary<string, string> Windows(string servers)
    {
        var windows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in Read(servers, "revenue", partitions: 3))
        {
            windows.Add(record.Message.Key, Decode(record.Message.Value));
        }

        return windows;
    }

    private static List<ConsumeResult<string, byte[]>> Read(string servers, string topic, int partitions)
    {
        var config = new ConsumerConfig { BootstrapServers = servers, GroupId = "test", EnablePartitionEof = true };
        using var consumer = new ConsumerBuilder<string, byte[]>(config).Build();
        consumer.Assign(Enumerable.Range(0, partitions).Select(partition => new TopicPartitionOffset(topic, partition, Offset.Beginning)));
        var records = new List<ConsumeResult<string, byte[]>>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var open = partitions; open > 0;)
        {
            var record = consumer.Consume(deadline.Token);
            if (record.IsPartitionEOF)
            {
                open--;
            }
            else
            {
                records.Add(record);
            }
        }

        return records;
    }

    // The fields of RevenueWindow by Avro's specification: country, two times, two longs, a decimal of three digits.
    private static string Decode(byte[] value)
    {
        var place = 5;
        var country = (int)Long();
        place += country;
        _ = (Long(), Long());
        var (orders, items, length) = (Long(), Long(), (int)Long());
        Assert.Equal(value.Length, place + length);
        var revenue = (decimal)new System.Numerics.BigInteger(value.AsSpan(place, length), isBigEndian: true) / 1000;
        return FormattableString.Invariant($"{orders} {items} {revenue:F3}");

        long Long()
        {
            var (result, shift) = (0UL, 0);
            do
            {
                result |= (ulong)(value[place] & 0x7F) << shift;
                shift += 7;
            }
            while (value[place++] >= 0x80);
            return (long)(result >> 1) ^ -(long)(result & 1);
        }
    }

    private sealed record Row(string Invoice, long Quantity, DateTime Time, decimal Price, string Country);
}
