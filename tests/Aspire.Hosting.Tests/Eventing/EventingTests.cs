using Aspire.Hosting.Eventing;
using Aspire.Hosting.Lifecycle;

namespace Aspire.Hosting.Tests.Eventing;

public sealed class EventingTests
{
    [Fact]
    public async Task A_resource_tells_its_life_in_order()
    {
        var told = new List<string>();
        var ended = new TaskCompletionSource();
        var builder = ShellApplication.CreateBuilder();
        builder.OnBeforeStart((_, _) => Tell(told, "before start"));
        builder.AddShell("tool", "exit 0").WithHttpEndpoint()
            .OnInitializeResource((_, _, _) => Tell(told, "initialize"))
            .OnResourceEndpointsAllocated((_, _, _) => Tell(told, "endpoints"))
            .OnBeforeResourceStarted((_, _, _) => Tell(told, "before resource"))
            .OnResourceStopped((resource, e, _) =>
            {
                told.Add($"{resource.Name} stopped with {e.ResourceEvent.Snapshot.ExitCode}");
                ended.SetResult();
                return Task.CompletedTask;
            });
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["before start", "initialize", "endpoints", "before resource", "tool stopped with 0"], told);
    }

    [Fact]
    public async Task A_subscriber_among_the_services_subscribes_first()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.Services.AddEventingSubscriber<Adder>();
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForStateAsync("added", KnownResourceStates.Running);
    }

    [Fact]
    public async Task A_custom_resource_keeps_the_state_that_it_was_given()
    {
        var builder = ShellApplication.CreateBuilder();
        builder.AddResource(new Custom("own")).WithInitialState(new() { ResourceType = "Own", Properties = [new("a", 1)], State = "Dreaming" }).WithIconName("Cloud");
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var snapshot = (await app.WaitForStateAsync("own", "Dreaming")).Snapshot;
        Assert.Equal(("Own", "Cloud", IconVariant.Filled), (snapshot.ResourceType, snapshot.IconName, snapshot.IconVariant));
    }

    private static Task Tell(List<string> told, string what)
    {
        told.Add(what);
        return Task.CompletedTask;
    }

    private sealed class Custom(string name) : Resource(name);

    private sealed class Adder : IDistributedApplicationEventingSubscriber
    {
        public Task SubscribeAsync(IDistributedApplicationEventing eventing, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken)
        {
            eventing.Subscribe<BeforeStartEvent>((e, _) =>
            {
                var added = new Custom("added");
                added.Annotations.Add(new ResourceSnapshotAnnotation(new() { ResourceType = "Own", Properties = [], State = KnownResourceStates.Running }));
                e.Model.Resources.Add(added);
                return Task.CompletedTask;
            });
            return Task.CompletedTask;
        }
    }
}
