using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard;

namespace Aspire.Hosting.Orchestration;

/// <summary>Stops each resource once those that depend on it have stopped.</summary>
internal static class ShutdownOrder
{
    /// <summary>Time that a process has to end by itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Time that a container has to end by itself: what runs in them flushes data.</summary>
    public static readonly TimeSpan ContainerGrace = TimeSpan.FromSeconds(10);

    /// <summary>Time that the whole stop is given.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    /// <summary>Time after which all that still runs is ended by force.</summary>
    public static TimeSpan ForceOf(IEnumerable<IResource> resources) => TimeSpan.FromSeconds(resources.OfType<ContainerResource>().Any() ? 25 : 4);

    public static Task StopAsync(IEnumerable<IResource> resources, Func<IResource, Task> stop)
    {
        var all = resources.ToArray();
        var dependents = all.ToDictionary(r => r, r => all.Where(other => other != r && (IsDashboard(r) || DependsOn(other).Contains(r))).ToArray());
        var stops = new Dictionary<IResource, Task>();
        return Task.WhenAll(all.Select(r => StopAfterDependents(r, [])));

        Task StopAfterDependents(IResource resource, HashSet<IResource> path)
        {
            // Resources that refer to each other have no order: the circle is cut where it closes.
            if (!path.Add(resource))
            {
                return Task.CompletedTask;
            }

            if (!stops.TryGetValue(resource, out var stopping))
            {
                var before = dependents[resource].Select(d => StopAfterDependents(d, [.. path])).ToArray();
                if (!stops.TryGetValue(resource, out stopping))
                {
                    stops[resource] = stopping = StopAfter(before);
                }
            }

            return stopping;

            async Task StopAfter(Task[] before)
            {
                await Task.WhenAll(before);
                await stop(resource);
            }
        }
    }

    /// <summary>All tell it of themselves to the last; what cannot be told is tried again, and holds the end of a process up.</summary>
    private static bool IsDashboard(IResource resource) => resource.Name == DashboardSettings.ResourceName;

    /// <summary>What a resource waits for or refers to; for a part of another resource, that resource too.</summary>
    private static IEnumerable<IResource> DependsOn(IResource resource) =>
        resource.Annotations.OfType<ResourceRelationshipAnnotation>().Select(r => r.Resource)
            .SelectMany(r => r is IResourceWithParent child ? new[] { r, child.Parent } : [r]);
}
