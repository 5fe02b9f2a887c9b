using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Streams.Topics;
using Streaming.Dashboard.Streams.Watching;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams.Topics;

public sealed class TopicTests : IAsyncLifetime
{
    private StreamsCluster _cluster = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cluster = await StreamsCluster.StartAsync();
        _services = StreamServices.For(_cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _cluster.DisposeAsync();
    }

    [Fact]
    public async Task Partitions_have_leader_offsets_and_size()
    {
        await _cluster.CreateAsync("orders", partitions: 2);
        await _cluster.SendAsync("orders", "k", "value", partition: 1);
        await _cluster.SendAsync("orders", "k", "value", partition: 1);

        var cluster = await _services.GetRequiredService<ClusterQuery>().AskAsync(Cancelled);

        Assert.Equal([1], cluster.Brokers.Select(broker => broker.Id));
        var topic = Assert.Single(cluster.Topics);
        Assert.Equal(("orders", 1, 0, 2), (topic.Name, topic.Replication, topic.Unwell, topic.Records));
        Assert.Equal([(0, 1, 0L, 0L), (1, 1, 0L, 2L)], topic.Partitions.Select(p => (p.Id, p.Leader, p.Begin!.Value, p.End!.Value)));
        Assert.Equal(0, topic.Partitions[0].Bytes);
        Assert.True(topic.Bytes > 100);
    }

    [Fact]
    public async Task A_topic_is_made_as_it_was_asked_for_and_deleted()
    {
        var commands = _services.GetRequiredService<TopicCommands>();
        Assert.Null(await commands.CreateAsync(new() { Name = "readings", Partitions = 3, Replication = 1, IsCompacted = true, RetentionHours = 1.5 }, Cancelled));

        var settings = await _services.GetRequiredService<TopicSettings>().AskAsync("readings", Cancelled);
        Assert.Equal(
            [("cleanup.policy", "compact", true, "topic"), ("retention.ms", "5400000", true, "topic")],
            settings.TakeWhile(setting => setting.IsOwn).Select(setting => (setting.Name, setting.Value, setting.IsOwn, setting.SourceText)));
        Assert.Contains(settings, setting => setting is { Name: "segment.bytes", IsOwn: false });

        Assert.Equal($"Kafka at {_cluster.Servers} refuses: Topic 'readings' already exists.", await commands.CreateAsync(new() { Name = "readings" }, Cancelled));
        Assert.Null(await commands.DeleteAsync("readings", Cancelled));
        Assert.Empty((await _services.GetRequiredService<ClusterQuery>().AskAsync(Cancelled)).Topics);
    }

    [Theory]
    [InlineData("no spaces", 1, 0, null, "A name has up to 249 letters, digits, dots, underscores and hyphens.")]
    [InlineData("..", 1, 0, null, "A name has up to 249 letters, digits, dots, underscores and hyphens.")]
    [InlineData("a", 0, 0, null, "A topic has 1 to 10000 partitions.")]
    [InlineData("a", 1, -1, null, "There are 1 to 32 copies, or 0 for the broker's default.")]
    [InlineData("a", 1, 0, -1.0, "Records are kept for 0 to 1000000 hours; leave it empty for the broker's default.")]
    [InlineData("a.b_c-1", 1, 3, 0.5, null)]
    public void What_kafka_would_refuse_is_said_before(string name, int partitions, int replication, double? hours, string? error) =>
        Assert.Equal(error, new NewTopic { Name = name, Partitions = partitions, Replication = replication, RetentionHours = hours }.Error);

    [Fact]
    public async Task A_topic_that_is_not_there_is_refused_by_name()
    {
        var failure = await Assert.ThrowsAsync<StreamsException>(() => _services.GetRequiredService<TopicSettings>().AskAsync("none", Cancelled));

        Assert.StartsWith($"Kafka at {_cluster.Servers} refuses: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_is_away_is_named_and_found_again()
    {
        var query = _services.GetRequiredService<ClusterQuery>();
        await query.AskAsync(Cancelled);
        await _cluster.LeaveAsync();
        var failure = await Assert.ThrowsAsync<StreamsException>(() => query.AskAsync(Cancelled));
        Assert.StartsWith($"Kafka at {_cluster.Servers} does not answer: ", failure.Message, StringComparison.Ordinal);

        await _cluster.ReturnAsync();

        using var watch = _services.GetRequiredService<ClusterWatch>();
        using var look = watch.Cluster.Look();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (watch.Cluster.State.Value is null)
            await Task.Delay(50, limit.Token);
    }
}
