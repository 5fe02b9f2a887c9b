using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Changes the links once the addresses are known.</summary>
    public static IResourceBuilder<T> WithUrls<T>(this IResourceBuilder<T> builder, Action<ResourceUrlsCallbackContext> callback)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ResourceUrlsCallbackAnnotation(callback));
    }

    /// <inheritdoc cref="WithUrls{T}(IResourceBuilder{T}, Action{ResourceUrlsCallbackContext})" />
    public static IResourceBuilder<T> WithUrls<T>(this IResourceBuilder<T> builder, Func<ResourceUrlsCallbackContext, Task> callback)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ResourceUrlsCallbackAnnotation(callback));
    }

    /// <summary>Adds a link; a relative one replaces the path of all links so far.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="url">The address.</param>
    /// <param name="displayText">Text shown in place of the address.</param>
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, string url, string? displayText = null)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(url);
        return RelativeUrl.IsRelative(url)
            ? builder.WithUrls(context => context.Urls.ForEach(link => RelativeUrl.Apply(link, url, displayText)))
            : builder.WithAnnotation(new ResourceUrlAnnotation { Url = url, DisplayText = displayText });
    }

    /// <summary>Adds a link with values in it that are known once the application runs.</summary>
    /// <inheritdoc cref="WithUrl{T}(IResourceBuilder{T}, string, string?)" />
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, in ReferenceExpression.ExpressionInterpolatedStringHandler url, string? displayText = null)
        where T : IResource => builder.WithUrl(ReferenceExpression.Create(url), displayText);

    /// <summary>Adds a link with values in it that are known once the application runs.</summary>
    /// <inheritdoc cref="WithUrl{T}(IResourceBuilder{T}, string, string?)" />
    public static IResourceBuilder<T> WithUrl<T>(this IResourceBuilder<T> builder, ReferenceExpression url, string? displayText = null)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(url);
        return builder.WithUrls(async context =>
        {
            if (await url.GetValueAsync(context.CancellationToken) is { Length: > 0 } address)
            {
                context.Urls.Add(new() { Url = address, DisplayText = displayText, Endpoint = url.ValueProviders.OfType<EndpointReference>().FirstOrDefault() });
            }
        });
    }

    /// <summary>Changes the link of an endpoint; the log of the resource tells where there is none.</summary>
    public static IResourceBuilder<T> WithUrlForEndpoint<T>(this IResourceBuilder<T> builder, string endpointName, Action<ResourceUrlAnnotation> callback)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithUrls(context =>
        {
            if (context.Urls.FirstOrDefault(u => string.Equals(u.Endpoint?.EndpointName, endpointName, StringComparison.OrdinalIgnoreCase)) is { } link)
            {
                callback(link);
            }
            else
            {
                UrlLog.NoEndpoint(context.Logger, context.Resource.Name, endpointName);
            }
        });
    }

    /// <summary>Adds a link to an endpoint; the log of the resource tells where there is none.</summary>
    public static IResourceBuilder<T> WithUrlForEndpoint<T>(this IResourceBuilder<T> builder, string endpointName, Func<EndpointReference, ResourceUrlAnnotation> callback)
        where T : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(callback);
        return builder.WithUrls(context =>
        {
            if (context.GetEndpoint(endpointName) is { } endpoint)
            {
                var link = callback(endpoint);
                context.Urls.Add(new()
                {
                    Url = link.Url,
                    DisplayText = link.DisplayText,
                    DisplayOrder = link.DisplayOrder,
                    DisplayLocation = link.DisplayLocation,
                    Endpoint = endpoint,
                });
            }
            else
            {
                UrlLog.NoEndpoint(context.Logger, context.Resource.Name, endpointName);
            }
        });
    }
}
