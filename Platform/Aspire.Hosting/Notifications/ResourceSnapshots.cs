using System.Collections.Immutable;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Parts of a snapshot that follow from the model.</summary>
internal static class ResourceSnapshots
{
    public static CustomResourceSnapshot Initial(IResource resource) => new()
    {
        ResourceType = resource switch
        {
            ProjectResource => "Project",
            ExecutableResource => "Executable",
            ParameterResource => "Parameter",
            _ => resource.GetType().Name.Replace("Resource", string.Empty, StringComparison.Ordinal),
        },
        Properties = [],
        CreationTimeStamp = DateTime.UtcNow,
        HealthReports = UnknownHealth(resource),
        Relationships = [.. Relationships(resource).Distinct()],
        IsHidden = resource.Annotations.OfType<HiddenAnnotation>().Any(),
    };

    public static ImmutableArray<HealthReportSnapshot> UnknownHealth(IResource resource) =>
        [.. resource.Annotations.OfType<HealthCheckAnnotation>().Select(h => h.Key).Distinct().Select(key => new HealthReportSnapshot(key, null, null, null))];

    public static ImmutableArray<ResourceCommandSnapshot> Commands(IResource resource, CustomResourceSnapshot snapshot) =>
    [
        .. resource.Annotations.OfType<ResourceCommandAnnotation>().Select(c => new ResourceCommandSnapshot(
            c.Name, c.UpdateState(new(snapshot)), c.DisplayName, c.DisplayDescription, c.ConfirmationMessage, c.IconName, c.IsHighlighted)),
    ];

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
