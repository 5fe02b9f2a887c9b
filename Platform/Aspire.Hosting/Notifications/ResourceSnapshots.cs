using System.Collections.Immutable;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Parts of a snapshot that follow from the model.</summary>
internal static class ResourceSnapshots
{
    public static CustomResourceSnapshot Initial(IResource resource)
    {
        var given = resource.TryGetLastAnnotation<ResourceSnapshotAnnotation>(out var annotation) ? annotation.InitialSnapshot : new() { ResourceType = TypeOf(resource), Properties = [] };
        var icon = resource.Annotations.OfType<ResourceIconAnnotation>().LastOrDefault();
        return given with
        {
            CreationTimeStamp = given.CreationTimeStamp ?? DateTime.UtcNow,
            HealthReports = UnknownHealth(resource),
            Relationships = [.. given.Relationships.Concat(Relationships(resource)).Distinct()],
            Volumes = [.. given.Volumes, .. Volumes(resource)],
            IconName = icon?.IconName ?? given.IconName,
            IconVariant = icon?.IconVariant ?? given.IconVariant,
        };
    }

    public static ImmutableArray<HealthReportSnapshot> UnknownHealth(IResource resource) =>
        [.. resource.Annotations.OfType<HealthCheckAnnotation>().Select(h => h.Key).Distinct().Select(key => new HealthReportSnapshot(key, null, null, null))];

    public static ImmutableArray<ResourceCommandSnapshot> Commands(IResource resource, CustomResourceSnapshot snapshot, IServiceProvider services) =>
    [
        .. resource.Annotations.OfType<ResourceCommandAnnotation>().Select(c => new ResourceCommandSnapshot(
            c.Name, c.UpdateState(new() { ResourceSnapshot = snapshot, Services = services }), c.DisplayName, c.DisplayDescription, c.Parameter, c.ConfirmationMessage,
            c.IconName, c.IconVariant, c.IsHighlighted)),
    ];

    private static string TypeOf(IResource resource) => resource switch
    {
        ProjectResource => "Project",
        ExecutableResource => "Executable",
        ParameterResource => "Parameter",
        _ => resource.GetType().Name.Replace("Resource", string.Empty, StringComparison.Ordinal),
    };

    private static IEnumerable<VolumeSnapshot> Volumes(IResource resource) => resource.Annotations.OfType<ContainerMountAnnotation>()
        .Select(m => new VolumeSnapshot(m.Source, m.Target, m.Type == ContainerMountType.Volume ? "volume" : "bind", m.IsReadOnly));

    private static IEnumerable<RelationshipSnapshot> Relationships(IResource resource)
    {
        foreach (var relationship in resource.Annotations.OfType<ResourceRelationshipAnnotation>())
        {
            yield return new(relationship.Resource.Name, relationship.Type);
        }

        if (resource is IResourceWithParent child)
        {
            yield return new(child.Parent.Name, KnownRelationshipTypes.Parent);
        }
    }
}
