using Streaming.Broker.Protocol;
using Streaming.Broker.Tests.Log;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Tests.Topics;

public sealed class TopicStoreTests
{
    [Fact]
    public void A_deleted_topic_leaves_no_folder_also_when_the_process_ended_in_between()
    {
        using var folder = new TemporaryFolder();
        Guid id;
        using (var topics = Open(folder))
        {
            topics.Create("a", 2, []);
            topics.Create("b", 1, []);
            id = topics.Find("b")!.Id;
            Assert.Equal(3, Directory.GetDirectories(folder.Path).Length);
            Assert.True(topics.Delete(topics.Find("a")!));
            Assert.Single(Directory.GetDirectories(folder.Path));
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, $"gone-0-{Guid.NewGuid():N}"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "another-thing"));
        using var reopened = Open(folder);
        Assert.Equal(["another-thing", $"b-0-{id:N}"], Directory.GetDirectories(folder.Path).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_topic_grows_and_keeps_its_records_settings_and_id_over_a_restart()
    {
        using var folder = new TemporaryFolder();
        Guid id;
        using (var topics = Open(folder))
        {
            topics.Create("t", 1, new() { ["retention.ms"] = "1000" });
            id = topics.Find("t")!.Id;
            topics.FindPartition("t", 0)!.Append(TestBatch.Build());
            Assert.Equal(ErrorCode.InvalidPartitions, topics.Grow("t", 1, validateOnly: false));
            Assert.Equal(ErrorCode.None, topics.Grow("t", 5, validateOnly: true));
            Assert.Null(topics.FindPartition("t", 1));
            Assert.Equal(ErrorCode.None, topics.Grow("t", 3, validateOnly: false));
            topics.Configure("t", new() { ["cleanup.policy"] = "compact" });
            Assert.True(topics.FindPartition("t", 2)!.Settings.Compact);
        }

        using var reopened = Open(folder);
        Assert.Equal((id, 3, "compact"), (reopened.Find("t")!.Id, reopened.Find("t")!.Partitions.Length, reopened.Find("t")!.Definition.Configs["cleanup.policy"]));
        Assert.Same(reopened.Find("t"), reopened.Find(id));
        Assert.Equal(1, reopened.FindPartition("t", 0)!.NextOffset);
    }

    [Fact]
    public void A_declared_topic_that_exists_keeps_its_partitions_and_takes_the_declared_settings()
    {
        using var folder = new TemporaryFolder();
        using (var topics = Open(folder))
        {
            topics.Create("t", 4, new() { ["retention.ms"] = "1000", ["segment.ms"] = "5" });
        }

        using var reopened = Open(folder, new TopicOptions { Name = "t", Partitions = 9, Configs = { ["retention.ms"] = "2000" } });
        Assert.Equal((4, 2000), (reopened.Find("t")!.Partitions.Length, reopened.FindPartition("t", 0)!.Settings.RetentionMs));
        Assert.Equal("5", reopened.Find("t")!.Definition.Configs["segment.ms"]);
    }

    [Theory]
    [InlineData("retention.ms", "soon", "'soon' is no value of retention.ms, which is a number.")]
    [InlineData("retention.ms", "-2", "-2 is no value of retention.ms: give -1 to 1.7976931348623157E+308.")]
    [InlineData("cleanup.policy", "delete,forget", "'delete,forget' is no value of cleanup.policy: use delete, compact.")]
    [InlineData("colour", "red", "'colour' is no setting of topics of this broker.")]
    public void A_setting_that_is_unknown_or_impossible_is_refused_by_name(string name, string value, string message)
    {
        using var topics = new TopicStore(new(), TimeProvider.System);
        Assert.Equal(ErrorCode.InvalidConfig, topics.Create("t", 1, new() { [name] = value }));
        Assert.Equal(message, topics.Config.Validate(new Dictionary<string, string> { [name] = value }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    public void A_name_that_is_none_is_refused(string name)
    {
        using var topics = new TopicStore(new(), TimeProvider.System);
        Assert.Equal(ErrorCode.InvalidTopic, topics.Create(name, 1, []));
    }

    private static TopicStore Open(TemporaryFolder folder, params TopicOptions[] declared)
    {
        var options = new KafkaBrokerOptions { DataDirectory = folder.Path };
        foreach (var topic in declared)
        {
            options.Topics.Add(topic);
        }

        return new(options, TimeProvider.System);
    }
}
