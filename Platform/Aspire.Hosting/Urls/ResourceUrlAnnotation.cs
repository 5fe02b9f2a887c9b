namespace Aspire.Hosting.ApplicationModel;

/// <summary>A link shown with a resource.</summary>
public sealed class ResourceUrlAnnotation : IResourceAnnotation
{
    /// <summary>Place among the links: the largest first; null is 0.</summary>
#pragma warning disable CA1051 // A field there.
    public int? DisplayOrder;
#pragma warning restore CA1051

    /// <summary>The address; one that begins with <c>/</c> is taken from the endpoint.</summary>
    public required string Url { get; set; }

    /// <summary>Text shown in place of the address.</summary>
    public string? DisplayText { get; set; }

    /// <summary>The endpoint that the link leads to; null for other links.</summary>
    public EndpointReference? Endpoint { get; init; }

    /// <summary>Where the link is shown.</summary>
    public UrlDisplayLocation DisplayLocation { get; set; }
}
