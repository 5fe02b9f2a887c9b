using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting.Tests.Windows;

public sealed class AddWindowedJobTests
{
    [Fact]
    public void A_job_has_its_own_port_setting_and_is_started_again_after_a_crash()
    {
        var builder = DistributedApplication.CreateBuilder(["--Streaming:Runtime=embedded", "--Streaming:Flink:Port=4321"]);

        var job = builder.AddWindowedJob("windows", Path.GetFullPath(Environment.ProcessPath!));

        Assert.Equal(4321, Assert.Single(job.Resource.Annotations.OfType<EndpointAnnotation>()).Port);
        Assert.Single(job.Resource.Annotations.OfType<RestartOnCrashAnnotation>());
    }

    [Fact]
    public void A_declaration_that_is_not_there_ends_the_start()
    {
        var builder = DistributedApplication.CreateBuilder(["--Streaming:Runtime=embedded"]);
        var missing = Path.GetFullPath("jobs/none.json", builder.AppHostDirectory);

        Assert.Equal(
            $"The job 'windows' has no declaration: there is no file {missing}.",
            Assert.Throws<DistributedApplicationException>(() => builder.AddWindowedJob("windows", "jobs/none.json")).Message);
    }
}
