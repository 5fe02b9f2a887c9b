using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Metrics;
using Streaming.Dashboard.Streams.Groups;
using Streaming.Dashboard.Streams.Watching;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams.Groups;

public sealed class GroupQueryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_has_members_their_partitions_and_a_lag()
    {
        await using var cluster = await StreamsCluster.StartAsync();
        await using var services = StreamServices.For(cluster);
        await cluster.CreateAsync("orders", partitions: 2);
        await cluster.SendAsync("orders", "a", "1", 0);
        await cluster.SendAsync("orders", "b", "2", 1);
        var query = services.GetRequiredService<GroupQuery>();
        Assert.Empty((await query.AskAsync(Cancelled)).Groups);
        using (await cluster.JoinAsync("ledger", "orders", messages: 2))
        {
            for (var i = 0; i < 3; i++)
                await cluster.SendAsync("orders", "c", "3", 1);

            var group = Assert.Single((await query.AskAsync(Cancelled)).Groups);

            Assert.Equal(("ledger", "Stable", "range", 3L), (group.Name, group.StateText, group.Assignor, group.Lag!.Value));
            var member = Assert.Single(group.Members);
            Assert.Equal(("ledger-client", "orders: 0, 1"), (member.ClientId, Assert.Single(member.Assignment)));
            Assert.Equal([(0, 1L, 1L, 0L), (1, 1L, 4L, 3L)], group.Partitions.Select(p => (p.Partition, p.Committed!.Value, p.End!.Value, p.Lag!.Value)));
            Assert.All(group.Partitions, partition => Assert.Equal("ledger-client", partition.Member));
            Assert.Equal([3], query.Lag("ledger", group.Partitions[1]).Select(sample => sample.Value));
        }

        Assert.Equal("Empty", Assert.Single((await query.AskAsync(Cancelled)).Groups).StateText);
    }

    [Fact]
    public void Of_many_partitions_those_with_the_largest_lag_have_lines_of_their_own()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        GroupPartition[] partitions = [.. Enumerable.Range(0, 12).Select(i => new GroupPartition("orders", i, 0, i * 10, null))];
        var group = new GroupState("ledger", "Stable", "range", null, [], partitions);

        var lines = LagLines.Of(group, partition => [new Sample(start, partition.Lag!.Value)], ChartWindow.Ending(start, TimeSpan.FromSeconds(5)));

        Assert.Equal(["orders-5", "orders-6", "orders-7", "orders-8", "orders-9", "orders-10", "orders-11", "5 others, sum"], lines.Select(line => line.Name));
        Assert.Equal(0 + 10 + 20 + 30 + 40, lines[^1].Latest);
    }
}
