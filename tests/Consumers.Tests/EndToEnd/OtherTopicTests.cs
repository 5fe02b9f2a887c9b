using System.Text.Json;
using Confluent.Kafka;
using Confluent.Kafka.Admin;
using static Streaming.Consumers.Tests.Revenue.Rows;

namespace Streaming.Consumers.Tests.EndToEnd;

/// <summary>The topic behind the name changes, and holds more records than the ledger had read of the one before.</summary>
public sealed class OtherTopicTests
{
    private static readonly string[] Before = ["1,A,x,1,2010-12-01 09:41:00,1,,UK"];
    private static readonly string[] After = [.. Enumerable.Range(0, 5).Select(number => $"1,B{number},x,1,2010-12-01 09:41:00,1,,UK")];

    [Fact]
    public async Task A_cluster_that_lost_its_data_is_read_from_the_beginning_after_a_restart()
    {
        await using var platform = Platform.Start();
        await ReplayAsync(platform, "before.csv", Before);
        await using (var consumers = platform.StartConsumers())
        {
            await UntilAsync(consumers, lines: 1);
        }

        await platform.StopRegistryAsync();
        await platform.StartAnotherBrokerAsync();
        platform.StartRegistry();
        await ReplayAsync(platform, "after.csv", After);

        await using var again = platform.StartConsumers();
        await UntilAsync(again, lines: 6);
    }

    [Fact]
    public async Task A_topic_that_is_made_anew_is_read_from_the_beginning_after_a_restart()
    {
        await using var platform = Platform.Start();
        await ReplayAsync(platform, "before.csv", Before);
        await using (var consumers = platform.StartConsumers())
        {
            await UntilAsync(consumers, lines: 1);
        }

        await RenewAsync(platform);
        await ReplayAsync(platform, "after.csv", After);

        await using var again = platform.StartConsumers();
        await UntilAsync(again, lines: 6);
    }

    [Fact]
    public async Task A_topic_that_is_made_anew_under_a_running_service_is_read_too()
    {
        await using var platform = Platform.Start();
        await ReplayAsync(platform, "before.csv", Before);
        await using var consumers = platform.StartConsumers();
        await UntilAsync(consumers, lines: 1);

        await RenewAsync(platform);
        await ReplayAsync(platform, "after.csv", After);

        await UntilAsync(consumers, lines: 6);
    }

    [Fact]
    public async Task A_revenue_topic_that_is_made_anew_under_a_running_service_replaces_the_windows_of_the_one_before()
    {
        await using var platform = Platform.Start();
        using var writer = new WindowWriter(platform);
        await writer.WriteAsync(Window("Australia", 10), Window("EIRE", 10));
        await using var consumers = platform.StartConsumers();
        await RevenueTests.WhenCompleteAsync(consumers.Http, "/revenue");
        await UntilWindowsAsync(consumers, "Australia", "EIRE");
        await using var events = await RevenueEventReader.OpenAsync(consumers.Http);
        await UntilEventAsync(events, "current");

        await RenewAsync(platform, "revenue");
        // More records than the view had read, so that no offset is out of range.
        await writer.WriteAsync([.. Enumerable.Range(0, 30).Select(number => Window($"Country {number}", 11))]);

        await UntilWindowsAsync(consumers, [.. Enumerable.Range(0, 30).Select(number => $"Country {number}").Order(StringComparer.Ordinal)]);
        await UntilEventAsync(events, "reset");
    }

    private static async Task UntilEventAsync(RevenueEventReader events, string type)
    {
        string? read;
        do
        {
            read = await events.NextAsync();
            Assert.NotNull(read);
        }
        while (read != type);
    }

    private static Task<JsonElement> UntilWindowsAsync(Service<ConsumersOptions> consumers, params string[] countries) => Platform.UntilAsync(
        consumers.Http, "/revenue", windows => windows.EnumerateArray().Select(window => window.GetProperty("country").GetString()!).SequenceEqual(countries));

    private static Task<JsonElement> UntilAsync(Service<ConsumersOptions> consumers, long lines) => Platform.UntilAsync(
        consumers.Http, "/ledger/summary", summary => summary.GetProperty("lines").GetInt64() == lines && summary.GetProperty("lag").ToString() == "0");

    private static async Task ReplayAsync(Platform platform, string file, string[] lines)
    {
        await using var producers = platform.StartProducers("replay", platform.Write(file, lines));
        await Platform.UntilAsync(
            producers.Http, "/stats", stats => stats.GetProperty("done").GetBoolean() && stats.GetProperty("produced").GetInt64() == lines.Length);
    }

    private static async Task RenewAsync(Platform platform, string topic = "orders")
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = platform.Servers }).Build();
        await admin.DeleteTopicsAsync([topic]);
        await admin.CreateTopicsAsync([new TopicSpecification { Name = topic, NumPartitions = 6, ReplicationFactor = 1 }]);
    }
}
