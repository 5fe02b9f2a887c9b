using Aspire.Hosting;

namespace Streaming.Hosting.Tests.Flink;

public sealed class FlinkClusterTests
{
    [Fact]
    public void With_zookeeper_the_cluster_is_highly_available()
    {
        var builder = DistributedApplication.CreateBuilder(["--publisher", "manifest"]);
        var flink = builder.AddFlinkCluster("flink").WithZooKeeper(builder.AddZooKeeper("zookeeper"));
        var configuration = flink.Resource.Configuration;
        Assert.Equal(("zookeeper", "/flink", "file:///flink/high-availability"), (configuration["high-availability.type"], configuration["high-availability.cluster-id"], configuration["high-availability.storageDir"]));
    }

    [Theory]
    [InlineData("--publisher=manifest")]
    [InlineData("--Streaming:Runtime=embedded")]
    public void Statements_that_are_not_there_end_the_start(string argument)
    {
        var builder = DistributedApplication.CreateBuilder([argument]);
        var missing = Path.GetFullPath("jobs/none.sql", builder.AppHostDirectory);
        Assert.Equal(
            $"Flink job 'revenue' has no statements, {missing} does not exist: give a path relative to the AppHost.",
            Assert.Throws<DistributedApplicationException>(() => builder.AddFlinkCluster("flink").AddFlinkSqlJob("revenue", "jobs/none.sql")).Message);
    }
}
