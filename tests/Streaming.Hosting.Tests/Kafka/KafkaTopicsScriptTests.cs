namespace Streaming.Hosting.Tests.Kafka;

public sealed class KafkaTopicsScriptTests
{
    [Fact]
    public void Each_topic_is_made_with_its_partitions_and_its_settings_in_order()
    {
        var script = KafkaTopicsScript.Of([new("orders", 6, new Dictionary<string, string> { ["retention.ms"] = "1000", ["cleanup.policy"] = "delete" }), new("revenue", 3, new Dictionary<string, string> { ["cleanup.policy"] = "compact" })]);
        Assert.EndsWith("}\ntopic orders 6 cleanup.policy=delete,retention.ms=1000\ntopic revenue 3 cleanup.policy=compact\n", script, StringComparison.Ordinal);
    }
}
