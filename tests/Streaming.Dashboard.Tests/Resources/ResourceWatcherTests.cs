using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Resources;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Resources;

public sealed class ResourceWatcherTests
{
    [Fact]
    public async Task The_store_follows_the_host()
    {
        await using var host = await FakeHost.StartAsync();
        host.Application.Put(SampleResources.Orders());
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var store = dashboard.Services.GetRequiredService<ResourceStore>();
        await store.Changes.UntilAsync(() => store.Resources.Count == 1);

        host.Application.Put(SampleResources.Broken());
        host.Application.Remove("producers-x1");

        await store.Changes.UntilAsync(() => store.Resources.Keys.SequenceEqual(["consumers-y2"]));
        Assert.Equal(("Orders", ResourceServiceStatus.Connected), (store.ApplicationName, store.Status));
    }

    [Fact]
    public async Task A_host_that_goes_and_comes_back_is_followed_again()
    {
        await using var host = await FakeHost.StartAsync();
        host.Application.Put(SampleResources.Orders(), SampleResources.Broken());
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var store = dashboard.Services.GetRequiredService<ResourceStore>();
        await store.Changes.UntilAsync(() => store.Resources.Count == 2);

        await host.LeaveAsync();
        await store.Changes.UntilAsync(() => store.Status == ResourceServiceStatus.Lost);
        Assert.Equal(2, store.Resources.Count);
        host.Application.Remove("consumers-y2");
        await host.ReturnAsync();

        await store.Changes.UntilAsync(() => store.Status == ResourceServiceStatus.Connected && store.Resources.Count == 1);
    }

    [Fact]
    public async Task A_host_that_starts_later_is_found()
    {
        await using var host = await FakeHost.StartAsync();
        await host.LeaveAsync();
        host.Application.Put(SampleResources.Orders());
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var store = dashboard.Services.GetRequiredService<ResourceStore>();
        Assert.Equal(ResourceServiceStatus.Connecting, store.Status);

        await host.ReturnAsync();

        await store.Changes.UntilAsync(() => store.Status == ResourceServiceStatus.Connected);
    }

    [Fact]
    public async Task Everything_that_the_host_says_of_a_resource_is_kept()
    {
        await using var host = await FakeHost.StartAsync();
        host.Application.Put(SampleResources.Orders(), SampleResources.Broken());
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        var store = dashboard.Services.GetRequiredService<ResourceStore>();
        await store.Changes.UntilAsync(() => store.Resources.Count == 2);

        var producers = store.Resources["producers-x1"];
        Assert.Equal(("producers", "Project", "Running", Health.Healthy), (producers.DisplayName, producers.Type, producers.State, producers.Health));
        Assert.Equal(("producers.csproj", "/src/producers/producers.csproj"), (producers.Source, producers.SourceDetail));
        Assert.Equal(new ResourceUrl("http://localhost:5301", "http://localhost:5301", "http", IsLink: true, IsInternal: false), Assert.Single(producers.Urls));
        Assert.Equal(new EnvironmentEntry("ConnectionStrings__kafka", "localhost:9092", IsFromModel: true), producers.Environment[0]);
        Assert.Equal(new HealthCheck("producers_ready", Health.Healthy, "Answers 200.", "", null), Assert.Single(producers.HealthChecks));
        Assert.Contains(new PropertyEntry("api.key", "API key", "s3cret", IsSensitive: true), producers.Properties);
        Assert.Equal(new ResourceReference("kafka", "Reference"), Assert.Single(producers.References));
        Assert.Equal(["stop", "restart"], producers.Actions.Select(action => action.Name));
        var consumers = store.Resources["consumers-y2"];
        Assert.Equal(("Exited", 137, Dashboard.Layout.Tone.Error, (Health?)null), (consumers.State, consumers.ExitCode!.Value, consumers.Tone, consumers.Health));
    }
}
