namespace Aspire.Hosting.ApplicationModel;

/// <summary>The parameters that a resource is made of and whose values are asked for.</summary>
internal static class AskedParameters
{
    public static IReadOnlyList<ParameterResource> Of(IResource resource) => [.. Of(resource, []).Where(p => p.IsAskedFor)];

    private static IEnumerable<ParameterResource> Of(IResource resource, HashSet<IResource> seen)
    {
        if (!seen.Add(resource))
        {
            return [];
        }

        return resource switch
        {
            ParameterResource parameter => [parameter],
            ExternalServiceResource { UrlParameter: { } parameter } => [parameter],
            IResourceWithConnectionString connected => ReferencedResources.Of(connected.ConnectionStringExpression).SelectMany(r => Of(r, seen)),
            _ => [],
        };
    }
}
