using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing;

/// <summary>The ports of a manifest's bindings: those of the model, and for programs ports that nobody else has.</summary>
internal sealed class ManifestPorts
{
    private const int First = 8000;

    private readonly HashSet<int> _used = [];
    private int _next = First;

    /// <summary>Each endpoint of a resource with the port of clients, where it differs from that of the process, and that of the process.</summary>
    public IEnumerable<(EndpointAnnotation Endpoint, int? Port, int? TargetPort)> Of(IResource resource)
    {
        var schemes = new HashSet<string>();
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>())
        {
            var targetPort = (resource, endpoint.TargetPort, endpoint.Port) switch
            {
                (_, { } target, _) => target,
                (ContainerResource, null, { } port) => port,
                // Whoever deploys the project chooses the port of the first endpoint of each scheme.
                (ProjectResource, null, _) when endpoint.UriScheme is "http" or "https" && schemes.Add(endpoint.UriScheme) => (int?)null,
                _ => Allocate(),
            };
            if (endpoint.Port is { } given)
            {
                _used.Add(given);
            }

            if (targetPort is { } used)
            {
                _used.Add(used);
            }

            var needsPort = endpoint.Port is null && targetPort is null && endpoint.UriScheme is not ("http" or "https");
            yield return (endpoint, needsPort ? Allocate() : endpoint.Port, targetPort);
        }
    }

    private int Allocate()
    {
        while (!_used.Add(_next))
        {
            _next++;
        }

        return _next++;
    }
}
