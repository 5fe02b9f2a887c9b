using Streaming.Chaos.Observed;
using Streaming.Chaos.Truth;
using Streaming.Testing.Platform;

namespace Streaming.Chaos.Rounds;

/// <summary>Waits for the end of a replay, and compares what the platform says with the truth.</summary>
internal sealed class Comparison(IReadOnlyList<OrderRow> rows)
{
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    public int Windows { get; private set; }

    public int Copies { get; private set; }

    public void Add(string difference) => _differences.Add(difference);

    public async Task RunAsync(RunningPlatform platform, CancellationToken cancellationToken)
    {
        await platform.ReplayedAsync(cancellationToken);
        var ledger = await platform.LedgerWithAsync(rows.Count, cancellationToken);
        Expect("The ledger", Ledger.Of(rows), ledger);
        foreach (var invoice in rows.GroupBy(row => row.InvoiceNo))
        {
            var lines = await platform.UntilAsync<LedgerLine[]>(new(platform.Consumers, $"/orders/{invoice.Key}"), _ => true, cancellationToken);
            ExpectAll($"Invoice {invoice.Key}", invoice.Select(LedgerLine.Of), lines);
        }

        await CompareWindowsAsync(platform, cancellationToken);
    }

    private async Task CompareWindowsAsync(RunningPlatform platform, CancellationToken cancellationToken)
    {
        var servers = $"localhost:{platform.KafkaPort}";
        var orders = TopicReader.ReadAll(servers, "orders");
        var partitionOf = orders.GroupBy(record => record.Message.Key, StringComparer.Ordinal)
            .ToDictionary(invoice => invoice.Key, invoice => invoice.Select(record => record.Partition.Value).Distinct().Single(), StringComparer.Ordinal);
        var watermark = Truth.Windows.Watermark(rows, partitionOf, TopicReader.PartitionsOf(servers, "orders"));
        var closed = Truth.Windows.Closed(rows, watermark);
        Windows = closed.Count;

        var job = await platform.JobCaughtUpAsync(cancellationToken);
        Expect("The watermark of the job", watermark, job.Watermark);
        var shown = await platform.UntilAsync<Window[]>(new(platform.Consumers, "/revenue"), windows => windows.Length >= closed.Count, cancellationToken);
        ExpectAll("The revenue view", closed, shown);

        var topic = RevenueTopic.Read(servers);
        Copies = topic.Copies;
        Expect("Different keys in the topic of windows", closed.Count, topic.Keys.Count);
        ExpectAll("Windows that were written with different values", [], topic.Contradictions);
    }

    private void Expect<T>(string what, T expected, T actual)
    {
        if (!Equals(expected, actual))
        {
            _differences.Add($"{what}: {expected} is right, but it is {actual}");
        }
    }

    private void ExpectAll<T>(string what, IEnumerable<T> expected, IEnumerable<T> actual)
    {
        // Rows may be exact copies of each other, and each of them counts.
        var missing = expected.ToList();
        var surplus = actual.Where(item => !missing.Remove(item)).ToList();
        _differences.AddRange(missing.Select(item => $"{what} lacks {item}"));
        _differences.AddRange(surplus.Select(item => $"{what} has too much: {item}"));
    }
}
