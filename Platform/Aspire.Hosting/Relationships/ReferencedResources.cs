namespace Aspire.Hosting.ApplicationModel;

internal static class ReferencedResources
{
    /// <summary>The resources that a value is made of, each once.</summary>
    public static IEnumerable<IResource> Of(object value) => Of(value, []);

    private static IEnumerable<IResource> Of(object value, HashSet<object> seen)
    {
        if (!seen.Add(value))
        {
            return [];
        }

        return value switch
        {
            IResource resource => [resource],
            IResourceBuilder<IResource> builder => Of(builder.Resource, seen),
            IValueWithReferences references => references.References.SelectMany(r => Of(r, seen)),
            _ => [],
        };
    }
}
