using System.Diagnostics;
using System.Text;
using Confluent.Kafka;
using Streaming.Testing;

namespace Streaming.AppHost.Tests;

public sealed class OrdersFlowTests
{
    private static readonly Summary DayOne = new(3108, 143, 26, 26814, "58635.560", 0);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_of_a_file_reach_the_ledger_and_the_next_start_continues()
    {
        using var data = new DataFolder();
        var expected = new Summary(6, 4, 1, 24, "-58.200", 0);
        await using (var platform = RunningPlatform.Replay(data.Path, Repository.Sample("orders.csv")))
        {
            Assert.Equal(expected, await platform.LedgerWithAsync(6, Cancelled));
            Assert.Contains("/login?t=", await platform.LineAsync("Login to the dashboard at", Cancelled), StringComparison.Ordinal);
        }

        await using var second = RunningPlatform.Start(data.Path, ("Streaming:Source", "http"));
        Assert.Equal(expected, await second.LedgerWithAsync(6, Cancelled));
    }

    [Fact]
    public async Task The_generator_keeps_the_ledger_growing()
    {
        using var data = new DataFolder();
        await using var platform = RunningPlatform.Start(data.Path);
        await platform.LedgerWithAsync(20, Cancelled);
        await platform.LedgerWithAsync(60, Cancelled);
    }

    [Fact]
    public async Task Broken_rows_go_to_the_dead_letters_and_all_others_arrive()
    {
        using var data = new DataFolder();
        await using var platform = RunningPlatform.Replay(data.Path, Repository.Sample("broken.csv"));
        var stats = await platform.ReplayedAsync(Cancelled);

        Assert.Equal(new IngestStats(7, 2, 5, 0, true), stats);
        Assert.Equal(2, (await platform.LedgerWithAsync(2, Cancelled)).Lines);
        var letters = DeadLetters(platform.KafkaPort, 5);
        var broken = (await File.ReadAllLinesAsync(Repository.Sample("broken.csv"), Cancelled))[2..7];
        Assert.Equal(broken, letters.Select(l => Encoding.UTF8.GetString(l.Message.Value)));
        Assert.All(letters, l => Assert.Contains(l.Message.Headers, h => h.Key == "dlq.reason" && h.GetValueBytes().Length > 10));
        Assert.Equal(["3", "4", "5", "6", "7"], letters.Select(l => Encoding.UTF8.GetString(l.Message.Headers.GetLastBytes("dlq.line"))));
    }

    [Theory]
    [InlineData("Consumers.dll")]
    [InlineData("Streaming.Broker.dll")]
    [InlineData("Producers.dll")]
    public async Task A_service_killed_in_the_middle_of_a_replay_changes_nothing(string assembly)
    {
        Assert.SkipUnless(Repository.RealOrders is not null, "The real orders are missing: set STREAMING_TEST_DATA to their folder.");
        using var data = new DataFolder();
        await using var platform = RunningPlatform.Replay(data.Path, Path.Combine(Repository.RealOrders!, "2010-12-01.csv"));
        await platform.UntilAsync<Summary>(new(platform.Consumers, "/ledger/summary"), s => s.Lines > 0, Cancelled);
        await platform.KillAsync(assembly, Cancelled);
        await platform.ReplayedAsync(Cancelled);

        Assert.Equal(DayOne, await platform.LedgerWithAsync(DayOne.Lines, Cancelled));
    }

    [Fact]
    public async Task Four_real_days_reach_the_ledger_and_kcat_reads_them()
    {
        Assert.SkipUnless(Repository.RealOrders is not null, "The real orders are missing: set STREAMING_TEST_DATA to their folder.");
        using var data = new DataFolder();
        await using var platform = RunningPlatform.Replay(data.Path, Repository.RealOrders!);

        Assert.Equal(8541, (await platform.LedgerWithAsync(8541, Cancelled)).Lines);
        Assert.SkipUnless(File.Exists("/usr/bin/kcat"), "kcat is missing: install the package kcat.");
        var topics = await KcatAsync(platform.KafkaPort, "-L");
        Assert.Contains("topic \"orders\" with 6 partitions", topics, StringComparison.Ordinal);
        Assert.Contains("topic \"orders.dlq\" with 1 partitions", topics, StringComparison.Ordinal);
        var keys = await KcatAsync(platform.KafkaPort, "-C", "-t", "orders", "-o", "beginning", "-e", "-q", "-c", "3", "-f", "%k\n");
        Assert.Equal(3, keys.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static List<ConsumeResult<byte[], byte[]>> DeadLetters(string port, int count)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(new ConsumerConfig { BootstrapServers = $"localhost:{port}", GroupId = "test" }).Build();
        consumer.Assign(new TopicPartitionOffset("orders.dlq", 0, Offset.Beginning));
        var letters = new List<ConsumeResult<byte[], byte[]>>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (letters.Count < count)
        {
            letters.Add(consumer.Consume(deadline.Token));
        }

        return letters;
    }

    private static async Task<string> KcatAsync(string port, params string[] arguments)
    {
        var start = new ProcessStartInfo("kcat", ["-b", $"localhost:{port}", .. arguments]) { RedirectStandardOutput = true };
        using var kcat = Process.Start(start)!;
        var output = await kcat.StandardOutput.ReadToEndAsync(Cancelled);
        await kcat.WaitForExitAsync(Cancelled);
        Assert.Equal(0, kcat.ExitCode);
        return output;
    }
}
