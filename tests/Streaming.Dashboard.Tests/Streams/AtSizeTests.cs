using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Streams.Groups;
using Streaming.Dashboard.Streams.Schemas;
using Streaming.Dashboard.Streams.Topics;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams;

/// <summary>What pages ask of clusters and registries with very much in them: a number of requests that does not grow with it.</summary>
public sealed class AtSizeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_topics_are_asked_after_together()
    {
        using var requests = new BrokerRequests();
        await using var cluster = await StreamsCluster.StartAsync();
        await using var services = StreamServices.For(cluster);
        await cluster.FillWithTopicsAsync(2_000, partitions: 6);
        var query = services.GetRequiredService<ClusterQuery>();
        ClusterState state;
        do
        {
            requests.Reset();
            state = await query.AskAsync(Cancelled);
        }
        // On a busy machine an answer may come too late, and be unknown.
        while (state.Topics.Any(topic => topic.Partitions.Any(partition => partition.Begin is null || partition.End is null)));

        Assert.Equal((2_000, 12_000), (state.Topics.Count, state.Topics.Sum(topic => topic.Partitions.Count)));
        Assert.All(state.Topics, topic => Assert.All(topic.Partitions, partition => Assert.Equal((0, 0), (partition.Begin, partition.End))));
        // The topics, first and last offsets, and sizes; what the client repeats by itself on a busy machine is not more than as much again.
        Assert.Subset(new HashSet<string>(["DescribeLogDirs", "ListOffsets", "Metadata"]), requests.Counts.Keys.ToHashSet());
        Assert.InRange(requests.Counts.Values.Sum(), 3, 8);
    }

    [Fact]
    public async Task Of_five_hundred_groups_a_hundred_are_asked_after_at_once_and_each_in_its_turn()
    {
        using var requests = new BrokerRequests();
        await using var cluster = await StreamsCluster.StartAsync();
        await using var services = StreamServices.For(cluster);
        await cluster.CreateAsync("orders");
        await cluster.SendAsync("orders", "a", "1");
        await cluster.FillWithGroupsAsync(500, "orders");
        var query = services.GetRequiredService<GroupQuery>();
        await query.AskAsync(Cancelled);

        for (var turn = 1; turn < 500 / GroupQuery.MostAsked; turn++)
        {
            requests.Reset();
            var list = await query.AskAsync(Cancelled);
            Assert.Equal((500, 0), (list.Groups.Count, list.NotAsked));
            Assert.Equal((turn + 1) * GroupQuery.MostAsked, list.Groups.Count(group => group.Lag == 1));
            Assert.InRange(requests.Counts.Values.Sum(), 3, 2 * GroupQuery.MostAsked + 10);
        }
    }

    [Fact]
    public async Task A_group_that_somebody_looks_at_is_asked_after_each_time()
    {
        await using var cluster = await StreamsCluster.StartAsync();
        await using var services = StreamServices.For(cluster);
        await cluster.CreateAsync("orders");
        await cluster.FillWithGroupsAsync(250, "orders");
        var query = services.GetRequiredService<GroupQuery>();
        using var wanted = query.Want("group-249");
        await query.AskAsync(Cancelled);

        for (var lag = 1; lag < 4; lag++)
        {
            await cluster.SendAsync("orders", "a", "1");
            Assert.Equal(lag, (await query.AskAsync(Cancelled)).Groups.Single(group => group.Name == "group-249").Lag);
        }
    }

    [Fact]
    public async Task Of_a_subject_with_fifty_versions_those_are_asked_for_that_are_seen()
    {
        await using var cluster = await StreamsCluster.StartAsync(withRegistry: true);
        await using var services = StreamServices.For(cluster);
        for (var version = 1; version <= 50; version++)
            await cluster.RegisterAsync("orders-value", Schema(version));
        using var requests = new HttpRequests(new Uri(cluster.RegistryUrl).Port);
        var query = services.GetRequiredService<SubjectQuery>();

        var newest = await query.AskAsync("orders-value", new(), Cancelled);

        Assert.Equal((50, 50, 50, 49), (newest.Numbers.Count, newest.Newest!.Number, newest.Shown!.Number, newest.Compared!.Number));
        Assert.Equal(4, requests.Count);

        requests.Reset();
        var chosen = await query.AskAsync("orders-value", new(Shown: 7, Compared: 3), Cancelled);
        Assert.Equal((50, 7, 3), (chosen.Newest!.Number, chosen.Shown!.Number, chosen.Compared!.Number));
        // The list and the level; and the two versions, which are known from then on.
        Assert.Equal(4, requests.Count);

        requests.Reset();
        await query.AskAsync("orders-value", new(Shown: 7, Compared: VersionChoice.Nothing), Cancelled);
        Assert.Equal(2, requests.Count);
    }

    [Fact]
    public async Task A_hundred_subjects_are_one_request()
    {
        await using var cluster = await StreamsCluster.StartAsync(withRegistry: true);
        await using var services = StreamServices.For(cluster);
        for (var subject = 0; subject < 100; subject++)
            await cluster.RegisterAsync($"subject-{subject:00}", Schema(1));
        using var requests = new HttpRequests(new Uri(cluster.RegistryUrl).Port);

        Assert.Equal(100, (await services.GetRequiredService<RegistryApi>().SubjectsAsync(Cancelled)).Count);

        Assert.Equal(1, requests.Count);
    }

    private static string Schema(int fields) =>
        $$"""{"type":"record","name":"R","fields":[{{string.Join(",", Enumerable.Range(1, fields).Select(i => $$"""{"name":"f{{i}}","type":"int","default":0}"""))}}]}""";
}
