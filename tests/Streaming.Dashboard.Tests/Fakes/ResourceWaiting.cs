using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Waits until the dashboard knows what the host has told.</summary>
internal static class ResourceWaiting
{
    public static Task UntilResourcesAsync(this DashboardServer dashboard, int count) => UntilAsync(dashboard, store => store.Resources.Count == count);

    public static Task UntilLostAsync(this DashboardServer dashboard) => UntilAsync(dashboard, store => store.Status == ResourceServiceStatus.Lost);

    private static Task UntilAsync(DashboardServer dashboard, Func<ResourceStore, bool> condition)
    {
        var store = dashboard.Services.GetRequiredService<ResourceStore>();
        return store.Changes.UntilAsync(() => condition(store));
    }
}
