namespace Aspire.Hosting.ApplicationModel;

/// <summary>Finds the HTTP endpoint that something is asked of.</summary>
internal static class HttpEndpoints
{
    private static readonly string[] Defaults = ["https", "http"];

    /// <exception cref="DistributedApplicationException">The resource has no such endpoint.</exception>
    public static EndpointReference Find(IResourceWithEndpoints resource, string? name, string purpose) =>
        (name is null ? Defaults : [name]).Select(n => resource.GetEndpoint(n)).FirstOrDefault(e => e.Exists)
        ?? throw new DistributedApplicationException(
            $"Resource '{resource.Name}' has no endpoint '{name ?? string.Join("' or '", Defaults)}' for the {purpose}: add it first with WithHttpEndpoint, or name another one.");

    /// <exception cref="DistributedApplicationException">The endpoint is not one of HTTP.</exception>
    public static EndpointReference Checked(EndpointReference? endpoint, IResource resource, string purpose) =>
        endpoint is null ? throw new DistributedApplicationException($"Resource '{resource.Name}' has no endpoint for the {purpose}: the selector gave none.")
        : EndpointScheme.IsHttp(endpoint.Scheme) ? endpoint
        : throw new DistributedApplicationException($"Endpoint '{endpoint.EndpointName}' of resource '{resource.Name}' has the scheme '{endpoint.Scheme}': a {purpose} needs http or https.");
}
