using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The links of a resource whose addresses are known.</summary>
internal static class ResourceUrls
{
    public static async Task<ImmutableArray<UrlSnapshot>> OfAsync(
        IResource resource, DistributedApplicationExecutionContext executionContext, ILogger logger, CancellationToken cancellationToken)
    {
        List<ResourceUrlAnnotation> links =
        [
            .. resource is IResourceWithEndpoints owner ? owner.GetEndpoints().Where(e => e.IsAllocated).Select(e => new ResourceUrlAnnotation { Url = e.Url, Endpoint = e }) : [],
            .. resource.Annotations.OfType<ResourceUrlAnnotation>().Select(Copy),
        ];
        var context = new ResourceUrlsCallbackContext(executionContext, resource, links, cancellationToken) { Logger = logger };
        foreach (var annotation in resource.Annotations.OfType<ResourceUrlsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return [.. context.Urls.OrderByDescending(u => u.DisplayOrder ?? 0).Select(Snapshot)];
    }

    // A callback changes what is shown, not the model.
    private static ResourceUrlAnnotation Copy(ResourceUrlAnnotation link) => new()
    {
        Url = link.Url,
        DisplayText = link.DisplayText,
        DisplayOrder = link.DisplayOrder,
        DisplayLocation = link.DisplayLocation,
        Endpoint = link.Endpoint,
    };

    private static UrlSnapshot Snapshot(ResourceUrlAnnotation link)
    {
        var url = RelativeAddress(link) ?? link.Url;
        return new(link.Endpoint?.EndpointName, url, link.DisplayLocation == UrlDisplayLocation.DetailsOnly)
        {
            DisplayProperties = new(link.DisplayText ?? string.Empty, link.DisplayOrder ?? 0),
        };
    }

    private static string? RelativeAddress(ResourceUrlAnnotation link) =>
        link.Endpoint is { } endpoint && link.Url.StartsWith('/') ? new Uri(new Uri(endpoint.Url), link.Url).ToString() : null;
}
