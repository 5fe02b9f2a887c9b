namespace Aspire.Hosting.ApplicationModel;

/// <summary>The HTTP endpoints of a resource speak HTTP/2.</summary>
internal sealed class Http2ServiceAnnotation : IResourceAnnotation
{
    /// <summary>Sets the transport of the HTTP endpoints of all resources that ask for it, whenever they were added.</summary>
    public static void Apply(DistributedApplicationModel model)
    {
        var endpoints = model.Resources.Where(r => r.HasAnnotationOfType<Http2ServiceAnnotation>()).SelectMany(r => r.Annotations.OfType<EndpointAnnotation>());
        foreach (var endpoint in endpoints.Where(e => EndpointScheme.IsHttp(e.UriScheme)))
        {
            endpoint.Transport = "http2";
        }
    }
}
