using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

internal static class ResourceInstances
{
    /// <summary>Ids of the instances of a resource: its name, with a number where it has replicas.</summary>
    public static IEnumerable<string> GetInstanceIds(this IResource resource) => resource.GetReplicaCount() is var count && count == 1
        ? [resource.Name]
        : Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{resource.Name}-{i}"));
}
