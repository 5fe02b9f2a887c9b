using System.Diagnostics;
using System.Text;
using Confluent.Kafka;
using Streaming.Testing;
using Streaming.Testing.Platform;

namespace Streaming.AppHost.Tests;

public sealed class OrdersFlowTests
{
    private static readonly Summary DayOne = new(3108, 143, 26, 26814, "58635.560", 0);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_of_a_file_reach_the_ledger_and_the_next_start_continues()
    {
        using var data = new TemporaryFolder();
        var expected = new Summary(6, 4, 1, 24, "-58.200", 0);
        var place = $"--Streaming:DataDirectory={data.Path}";
        await using (var platform = await HostedPlatform.ReplayAsync(Repository.Sample("orders.csv"), place))
        {
            Assert.Equal(expected, await platform.LedgerWithAsync(6));
        }

        await using var second = await HostedPlatform.StartAsync("--Streaming:Source=http", place);
        Assert.Equal(expected, await second.LedgerWithAsync(6));
    }

    [Fact]
    public async Task The_generator_keeps_the_ledger_growing()
    {
        await using var platform = await HostedPlatform.StartAsync();
        await platform.LedgerWithAsync(20);
        await platform.LedgerWithAsync(60);
    }

    [Fact]
    public async Task Broken_rows_go_to_the_dead_letters_and_all_others_arrive()
    {
        await using var platform = await HostedPlatform.ReplayAsync(Repository.Sample("broken.csv"));
        var stats = await platform.ReplayedAsync();

        Assert.Equal(new IngestStats(7, 2, 5, 0, true), stats);
        Assert.Equal(2, (await platform.LedgerWithAsync(2)).Lines);
        var letters = DeadLetters(await platform.KafkaAsync(), 5);
        var broken = (await File.ReadAllLinesAsync(Repository.Sample("broken.csv"), Cancelled))[2..7];
        Assert.Equal(broken, letters.Select(l => Encoding.UTF8.GetString(l.Message.Value)));
        Assert.All(letters, l => Assert.Contains(l.Message.Headers, h => h.Key == "dlq.reason" && h.GetValueBytes().Length > 10));
        Assert.Equal(["3", "4", "5", "6", "7"], letters.Select(l => Encoding.UTF8.GetString(l.Message.Headers.GetLastBytes("dlq.line"))));
    }

    [Theory]
    [InlineData("consumers")]
    [InlineData("kafka-embedded")]
    [InlineData("producers")]
    public async Task A_service_killed_in_the_middle_of_a_replay_changes_nothing(string service)
    {
        Assert.SkipUnless(Repository.RealOrders is not null, "The real orders are missing: set STREAMING_TEST_DATA to their folder.");
        await using var platform = await HostedPlatform.ReplayAsync(Path.Combine(Repository.RealOrders!, "2010-12-01.csv"));
        await platform.UntilAsync<Summary>("consumers", "/ledger/summary", s => s.Lines > 0);
        await platform.KillAsync(service);
        await platform.ReplayedAsync();

        Assert.Equal(DayOne, await platform.LedgerWithAsync(DayOne.Lines));
    }

    [Fact]
    public async Task Four_real_days_reach_the_ledger_and_kcat_reads_them()
    {
        Assert.SkipUnless(Repository.RealOrders is not null, "The real orders are missing: set STREAMING_TEST_DATA to their folder.");
        await using var platform = await HostedPlatform.ReplayAsync(Repository.RealOrders!);

        Assert.Equal(8541, (await platform.LedgerWithAsync(8541)).Lines);
        Assert.SkipUnless(File.Exists("/usr/bin/kcat"), "kcat is missing: install the package kcat.");
        var topics = await KcatAsync(await platform.KafkaAsync(), "-L");
        Assert.Contains("topic \"orders\" with 6 partitions", topics, StringComparison.Ordinal);
        Assert.Contains("topic \"orders.dlq\" with 1 partitions", topics, StringComparison.Ordinal);
        var keys = await KcatAsync(await platform.KafkaAsync(), "-C", "-t", "orders", "-o", "beginning", "-e", "-q", "-c", "3", "-f", "%k\n");
        Assert.Equal(3, keys.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static List<ConsumeResult<byte[], byte[]>> DeadLetters(string servers, int count)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(new ConsumerConfig { BootstrapServers = servers, GroupId = "test" }).Build();
        consumer.Assign(new TopicPartitionOffset("orders.dlq", 0, Offset.Beginning));
        var letters = new List<ConsumeResult<byte[], byte[]>>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (letters.Count < count)
        {
            letters.Add(consumer.Consume(deadline.Token));
        }

        return letters;
    }

    private static async Task<string> KcatAsync(string servers, params string[] arguments)
    {
        var start = new ProcessStartInfo("kcat", ["-b", servers, .. arguments]) { RedirectStandardOutput = true };
        using var kcat = Process.Start(start)!;
        var output = await kcat.StandardOutput.ReadToEndAsync(Cancelled);
        await kcat.WaitForExitAsync(Cancelled);
        Assert.Equal(0, kcat.ExitCode);
        return output;
    }
}
