using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Messages;
using Streaming.Dashboard.Streams.Watching;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams.Messages;

public sealed class MessageFeedTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private StreamsCluster _cluster = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cluster = await StreamsCluster.StartAsync();
        _services = StreamServices.For(_cluster, streams => (streams.Messages.MaxCount, streams.Messages.MaxScanCount) = (5, 40));
        await _cluster.CreateAsync("t", partitions: 2);
        for (var i = 0; i < 20; i++)
            await _cluster.SendAsync("t", $"k{i}", $$"""{"n":{{i}},"country":"{{(i % 2 == 0 ? "EIRE" : "France")}}"}""", i % 2, Start.AddSeconds(i), ("service", $"s{i % 3}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task The_newest_come_first_and_then_those_that_are_sent()
    {
        var feed = Feed(MessageStart.Latest);
        var view = await feed.ReadAsync(Cancelled);
        Assert.Equal(["k19", "k18", "k17", "k16", "k15"], Keys(view));
        Assert.Equal((20, false), (view.Stored, view.HasMore));

        await _cluster.SendAsync("t", "k20", "new", 0, Start.AddSeconds(20));

        Assert.Equal(["k20", "k19", "k18", "k17", "k16"], Keys(await feed.ReadAsync(Cancelled)));
    }

    [Fact]
    public async Task A_topic_that_was_made_anew_is_read_anew()
    {
        var feed = Feed(MessageStart.Latest);
        await feed.ReadAsync(Cancelled);
        await _cluster.Admin.DeleteTopicsAsync(["t"]);
        await _cluster.CreateAsync("t", partitions: 2);
        await _cluster.SendAsync("t", "other", "value");

        Assert.Equal(["other"], Keys(await feed.ReadAsync(Cancelled)));
    }

    [Fact]
    public async Task From_an_offset_on_it_goes_on_when_asked_to()
    {
        var feed = Feed(MessageStart.Offset, partition: 1, offset: 3);
        Assert.Equal(["k7", "k9", "k11", "k13", "k15"], Keys(await feed.ReadAsync(Cancelled)));
        Assert.Equal(["k7", "k9", "k11", "k13", "k15"], Keys(await feed.ReadAsync(Cancelled)));

        feed.GoOn();
        var view = await feed.ReadAsync(Cancelled);

        Assert.Equal(["k17", "k19"], Keys(view));
        Assert.False(view.HasMore);
    }

    [Fact]
    public async Task A_time_begins_with_the_first_message_that_is_as_new() =>
        Assert.Equal(["k12", "k14", "k16", "k18"], Keys(await Feed(MessageStart.Time, partition: 0, time: Start.AddSeconds(11)).ReadAsync(Cancelled)));

    [Fact]
    public async Task After_the_last_message_nothing_is_found_by_time()
    {
        var view = await Feed(MessageStart.Time, time: Start.AddHours(1)).ReadAsync(Cancelled);

        Assert.Empty(view.Messages);
        Assert.False(view.HasMore);
    }

    [Theory]
    [InlineData("country=france", "k19 k17 k15 k13 k11")]
    [InlineData("service=s0 EIRE", "k18 k12 k6 k0")]
    [InlineData("k7", "k7")]
    [InlineData("nothing", "")]
    public async Task A_search_finds_members_headers_and_texts(string search, string keys) =>
        Assert.Equal(keys, string.Join(' ', Keys(await Feed(MessageStart.Latest, search: search).ReadAsync(Cancelled))));

    [Fact]
    public async Task A_search_ends_after_so_many_records_and_goes_on_when_asked_to()
    {
        for (var i = 0; i < 100; i++)
            await _cluster.SendAsync("t", i == 99 ? "needle" : "hay", "x", 0, Start.AddMinutes(1 + i));
        var feed = Feed(MessageStart.Oldest, partition: 0, search: "needle");
        var view = await feed.ReadAsync(Cancelled);
        Assert.Empty(view.Messages);
        Assert.Equal((40, true), (view.Scanned, view.HasMore));

        for (var i = 0; i < 2; i++)
        {
            feed.GoOn();
            view = await feed.ReadAsync(Cancelled);
        }

        Assert.Equal(["needle"], Keys(view));
    }

    [Fact]
    public async Task Of_many_in_one_partition_the_newest_of_the_other_are_kept()
    {
        for (var i = 0; i < 60; i++)
            await _cluster.SendAsync("t", "old", "x", 0, Start.AddMinutes(-60 + i));

        Assert.Equal(["k19", "k17", "k15", "k13", "k11"], Keys(await Feed(MessageStart.Latest).ReadAsync(Cancelled)));
    }

    [Fact]
    public async Task A_tombstone_and_garbage_are_messages_like_others()
    {
        await _cluster.CreateAsync("odd");
        await _cluster.SendAsync("odd", null, (string?)null);
        await _cluster.SendAsync("odd", "k", [0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);

        var view = await Feed(MessageStart.Oldest, topic: "odd").ReadAsync(Cancelled);

        Assert.Equal(["", "00ffffff ffff"], view.Messages.Select(message => message.Value.Text));
    }

    [Fact]
    public async Task A_topic_that_is_not_there_is_named() =>
        Assert.Equal("The cluster has no topic none.", (await Assert.ThrowsAsync<StreamsException>(() => Feed(MessageStart.Latest, topic: "none").ReadAsync(Cancelled))).Message);

    [Fact]
    public async Task No_group_is_left_behind()
    {
        await Feed(MessageStart.Latest).ReadAsync(Cancelled);

        Assert.Empty((await _cluster.Admin.ListConsumerGroupsAsync()).Valid);
    }

    private static IEnumerable<string> Keys(MessageView view) => view.Messages.Select(message => message.Key.Text);

    private MessageFeed Feed(MessageStart start, string topic = "t", int? partition = null, long offset = 0, DateTimeOffset time = default, string search = "") => new(
        new([topic], partition, start, offset, time, SearchTerms.Parse(search)),
        _services.GetRequiredService<KafkaConnection>(), _services.GetRequiredService<MessageScanner>(), _services.GetRequiredService<IOptions<DashboardOptions>>());
}
