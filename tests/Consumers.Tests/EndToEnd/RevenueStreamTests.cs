using static Streaming.Consumers.Tests.Revenue.Rows;

namespace Streaming.Consumers.Tests.EndToEnd;

public sealed class RevenueStreamTests
{
    [Fact]
    public async Task A_client_continues_at_another_replica_where_it_stopped()
    {
        await using var platform = Platform.Start();
        using var writer = new WindowWriter(platform);
        await writer.WriteAsync(Window("Australia", 10), Window("EIRE", 10));
        await using var one = platform.StartConsumers();
        await using var two = platform.StartConsumers();
        string id;
        await using (var first = await RevenueEventReader.OpenAsync(one.Http))
        {
            var windows = new[] { await first.NextAsync(), await first.NextAsync() };
            Assert.All(windows, text => Assert.StartsWith("window {\"country\":", text, StringComparison.Ordinal));
            Assert.Equal("current", await first.NextAsync());
            await writer.WriteAsync(Window("France", 11));
            Assert.Contains("France", await first.NextAsync(), StringComparison.Ordinal);
            id = first.LastEventId;
        }

        await writer.WriteAsync(Window("Australia", 10, 9.5m));
        await writer.WriteAsync(WindowWriter.KeyOf(Window("EIRE", 10)), null);
        await Platform.UntilAsync(two.Http, "/stats", stats => stats.GetProperty("revenue").GetProperty("consumed").GetInt64() == 5);
        await using var second = await RevenueEventReader.OpenAsync(two.Http, lastEventId: id);
        var changes = new[] { (await second.NextAsync())!, (await second.NextAsync())! };

        Assert.Equal("current", await second.NextAsync());
        Assert.Contains(changes, text => text.StartsWith("window {\"country\":\"Australia\"", StringComparison.Ordinal) && text.EndsWith("\"revenue\":\"9.500\"}", StringComparison.Ordinal));
        Assert.Contains(changes, text => text.StartsWith("removed {\"country\":\"EIRE\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_stream_obeys_the_filter_and_goes_on_after_a_restart_of_the_broker()
    {
        await using var platform = Platform.Start();
        using var writer = new WindowWriter(platform);
        await writer.WriteAsync(Window("Australia", 10), Window("EIRE", 10));
        await using var consumers = platform.StartConsumers();
        await using var events = await RevenueEventReader.OpenAsync(consumers.Http, "?country=EIRE&from=2010-12-01T10:00Z");
        Assert.Contains("EIRE", await events.NextAsync(), StringComparison.Ordinal);
        Assert.Equal("current", await events.NextAsync());

        await platform.StopBrokerAsync();
        platform.StartBroker();
        await writer.WriteAsync(Window("Australia", 11), Window("EIRE", 9), Window("EIRE", 12, 3));

        Assert.EndsWith("\"revenue\":\"3.000\"}", await events.NextAsync(), StringComparison.Ordinal);
        await Platform.UntilAsync(consumers.Http, "/stats", stats => stats.GetProperty("revenue").GetProperty("windows").GetInt32() == 5);
    }

    [Fact]
    public async Task Stopping_ends_the_stream_in_an_orderly_way()
    {
        await using var platform = Platform.Start();
        var consumers = platform.StartConsumers();
        await using var events = await RevenueEventReader.OpenAsync(consumers.Http);
        Assert.Equal("current", await events.NextAsync());

        var next = events.NextAsync();
        await consumers.DisposeAsync();

        Assert.Null(await next);
    }
}
