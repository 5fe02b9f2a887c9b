using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class ShutdownOrderTests
{
    [Fact]
    public async Task What_others_wait_for_stops_after_them_and_the_dashboard_after_all()
    {
        var dashboard = new ExecutableResource(DashboardSettings.ResourceName, "dotnet", ".");
        var broker = new ExecutableResource("broker", "dotnet", ".");
        var service = new ExecutableResource("service", "dotnet", ".");
        service.Annotations.Add(new ResourceRelationshipAnnotation(broker, "WaitFor"));

        var stopped = new List<string>();
        await ShutdownOrder.StopAsync([dashboard, broker, service], async resource =>
        {
            // Each takes a moment, in which the others could overtake it.
            await Task.Yield();
            lock (stopped)
            {
                stopped.Add(resource.Name);
            }
        });

        Assert.Equal(["service", "broker", DashboardSettings.ResourceName], stopped);
    }

    [Fact]
    public async Task Resources_that_refer_to_each_other_stop_all_the_same()
    {
        var first = new ExecutableResource("first", "dotnet", ".");
        var second = new ExecutableResource("second", "dotnet", ".");
        first.Annotations.Add(new ResourceRelationshipAnnotation(second, "Reference"));
        second.Annotations.Add(new ResourceRelationshipAnnotation(first, "Reference"));

        var stopped = 0;
        await ShutdownOrder.StopAsync([first, second], _ =>
        {
            stopped++;
            return Task.CompletedTask;
        });

        Assert.Equal(2, stopped);
    }
}
