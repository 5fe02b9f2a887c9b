using System.Text;
using Confluent.Kafka;

namespace Streaming.Windows.Tests.EndToEnd;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_record_that_cannot_be_decoded_goes_to_the_dead_letters_and_the_next_ones_count()
    {
        await using var cluster = new TestCluster(partitions: 1);
        cluster.Send([(0, Orders.Line("1", "UK", 0, quantity: 2).Bytes(cluster.Registry)), (0, "rubbish"u8.ToArray()), (0, null), (0, Orders.Line("2", "UK", 3_600_000).Bytes(cluster.Registry))]);

        var stats = await TestJob.RunAsync(cluster, stats => stats.Out == 1);

        Assert.Equal((4, 2), (stats!.In, stats.Rejected));
        Assert.Equal("1 2 2.000", Assert.Single(cluster.Windows()).Value);
        var letters = cluster.Read("orders.dlq");
        Assert.Equal(["rubbish", null], letters.Select(letter => letter.Value is null ? null : Encoding.UTF8.GetString(letter.Value)));
        Assert.Equal("The message starts with the byte 0x72 instead of 0x00 and a schema id: it is not Avro of a schema registry.", Header(letters[0], "dlq.reason"));
        Assert.Equal(("orders", "0", "1", "1", "revenue-windows"), (Header(letters[0], "dlq.source"), Header(letters[0], "dlq.partition"), Header(letters[0], "dlq.offset"), Header(letters[0], "dlq.attempts"), Header(letters[0], "dlq.service")));
    }

    [Fact]
    public async Task Records_that_were_deleted_before_they_were_read_stop_the_job_and_it_says_what_to_do()
    {
        await using var cluster = new TestCluster(partitions: 1);
        cluster.Send([(0, Orders.Line("1", "UK", 0)), (0, Orders.Line("2", "UK", 1))]);
        await TestJob.RunAsync(cluster, stats => stats.In == 2);
        cluster.Send([(0, Orders.Line("3", "UK", 2)), (0, Orders.Line("4", "UK", 3)), (0, Orders.Line("5", "UK", 4))]);
        await cluster.DeleteOrdersAsync(before: 4);

        var error = await Assert.ThrowsAsync<JobException>(() => TestJob.RunAsync(cluster, _ => false));

        Assert.StartsWith($"the checkpoint {cluster.Folder.File("revenue-windows.checkpoint")} goes on at offset 2 of orders[0], which holds 4 to 5: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Connect the job to its cluster, or delete the checkpoint to compute all windows again from what is there.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_that_was_made_anew_stops_the_job_even_where_it_has_grown_past_the_offsets()
    {
        await using var cluster = new TestCluster(partitions: 1);
        cluster.Send([(0, Orders.Line("1", "UK", 0))]);
        await TestJob.RunAsync(cluster, stats => stats.In == 1);
        await cluster.RenewOrdersAsync(partitions: 1);
        cluster.Send([(0, Orders.Line("2", "UK", 1)), (0, Orders.Line("3", "UK", 2))]);

        var error = await Assert.ThrowsAsync<JobException>(() => TestJob.RunAsync(cluster, _ => false));

        Assert.Matches($"^the checkpoint {cluster.Folder.File("revenue-windows.checkpoint")} has read the topic orders with the id [^ ]{{22}}, and this is [^ ]{{22}}: ", error.Message);
    }

    [Fact]
    public async Task Another_cluster_stops_the_job_even_where_its_offsets_fit()
    {
        (int, Contracts.OrderLine)[] lines = [(0, Orders.Line("1", "UK", 0)), (0, Orders.Line("2", "UK", 1))];
        await using var cluster = new TestCluster(partitions: 1);
        cluster.Send(lines);
        await TestJob.RunAsync(cluster, stats => stats.In == 2);
        await using var other = new TestCluster(partitions: 1);
        other.Send(lines);
        File.Copy(cluster.Folder.File("revenue-windows.checkpoint"), other.Folder.File("revenue-windows.checkpoint"));

        var error = await Assert.ThrowsAsync<JobException>(() => TestJob.RunAsync(other, _ => false));

        Assert.StartsWith($"the checkpoint {other.Folder.File("revenue-windows.checkpoint")} was made with the cluster ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partition_that_is_new_is_read_from_its_beginning_and_turns_no_time_back()
    {
        (int, Contracts.OrderLine)[] lines = [(0, Orders.Line("1", "UK", 0)), (0, Orders.Line("2", "UK", 300_000))];
        await using var cluster = new TestCluster(partitions: 1);
        cluster.Send(lines);
        var before = await TestJob.RunAsync(cluster, stats => stats.In == 2);
        await cluster.GrowOrdersAsync(partitions: 2);
        cluster.Send([(1, Orders.Line("3", "UK", 1))]);

        var after = await TestJob.RunAsync(cluster, stats => stats.In == 3);

        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(240_000), before!.Watermark);
        Assert.Equal(before.Watermark, after!.Watermark);
        Assert.Equal((0, 1), (after.Late, after.OpenWindows));
    }

    [Fact]
    public async Task A_damaged_checkpoint_stops_the_job()
    {
        await using var cluster = new TestCluster(partitions: 1);
        await File.WriteAllBytesAsync(cluster.Folder.File("revenue-windows.checkpoint"), [1, 2, 3], TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<JobException>(() => TestJob.RunAsync(cluster, _ => false));

        Assert.StartsWith($"the checkpoint {cluster.Folder.File("revenue-windows.checkpoint")} is damaged (", error.Message, StringComparison.Ordinal);
    }

    private static string Header(Message<byte[], byte[]> message, string name) => Encoding.UTF8.GetString(message.Headers.GetLastBytes(name));
}
