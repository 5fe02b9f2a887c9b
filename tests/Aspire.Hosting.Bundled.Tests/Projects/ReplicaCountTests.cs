namespace Aspire.Hosting.Bundled.Tests.Projects;

public sealed class ReplicaCountTests
{
    [Fact]
    public void No_replica_at_all_is_refused()
    {
        var builder = ShellApplication.CreateBuilder();
        var project = builder.CreateResourceBuilder(new ProjectResource("web"));
        Assert.Equal(
            "replicas ('0') must be greater than or equal to '1'. (Parameter 'replicas')\nActual value was 0.", Assert.Throws<ArgumentOutOfRangeException>(() => project.WithReplicas(0)).Message);
    }
}
