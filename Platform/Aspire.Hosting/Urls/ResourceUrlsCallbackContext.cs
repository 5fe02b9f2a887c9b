using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a callback knows that changes links.</summary>
/// <param name="executionContext">Whether the application runs or is published.</param>
/// <param name="resource">The resource.</param>
/// <param name="urls">The links so far.</param>
/// <param name="cancellationToken">Cancelled when the start is given up.</param>
public class ResourceUrlsCallbackContext(
    DistributedApplicationExecutionContext executionContext, IResource resource, List<ResourceUrlAnnotation>? urls = null, CancellationToken cancellationToken = default)
{
    /// <summary>Whether the application runs or is published.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; } = executionContext;

    /// <summary>The resource.</summary>
    public IResource Resource { get; } = resource;

    /// <summary>The links so far.</summary>
    public List<ResourceUrlAnnotation> Urls { get; } = urls ?? [];

    /// <summary>Writes to the log of the resource.</summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;

    /// <summary>Cancelled when the start is given up.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>An endpoint of the resource; null where it has none of that name.</summary>
    public EndpointReference? GetEndpoint(string name) => GetEndpoint(name, KnownNetworkIdentifiers.LocalhostNetwork);

    /// <summary>An endpoint of the resource as a network sees it; null where it has none of that name.</summary>
    public EndpointReference? GetEndpoint(string name, NetworkIdentifier contextNetworkId) =>
        Resource is IResourceWithEndpoints resource && resource.GetEndpoint(name, contextNetworkId) is { Exists: true } endpoint ? endpoint : null;
}
