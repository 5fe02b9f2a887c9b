using Aspire.Hosting;

namespace Streaming.Hosting.Tests.Kafka;

public sealed class AddTopicTests
{
    [Fact]
    public void Topics_are_part_of_the_model()
    {
        var kafka = Cluster().AddTopic("orders", partitions: 6).AddTopic("revenue", 3, compacted: true).AddTopic("orders.dlq", retention: TimeSpan.FromDays(30));

        Assert.Equal(["orders 6 delete", "revenue 3 compact", "orders.dlq 1 delete"], kafka.Resource.Topics.Select(t => $"{t.Name} {t.Partitions} {t.Configs["cleanup.policy"]}"));
        Assert.Equal("2592000000", kafka.Resource.Topics[2].Configs["retention.ms"]);
    }

    [Theory]
    [InlineData("no spaces", 1, "'no spaces' is no topic name: use up to 249 letters, digits, dots, underscores and hyphens.")]
    [InlineData("orders", 0, "Topic 'orders' has 0 partitions: give at least 1.")]
    [InlineData("taken", 1, "Topic 'taken' of 'kafka' was added twice.")]
    public void What_kafka_would_refuse_is_refused_in_the_model(string name, int partitions, string message)
    {
        var kafka = Cluster().AddTopic("taken");
        Assert.Equal(message, Assert.Throws<DistributedApplicationException>(() => kafka.AddTopic(name, partitions)).Message);
    }

    private static Aspire.Hosting.ApplicationModel.IResourceBuilder<KafkaClusterResource> Cluster() =>
        DistributedApplication.CreateBuilder(["--Streaming:Runtime=embedded"]).AddKafkaCluster("kafka");
}
