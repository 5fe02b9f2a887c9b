using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Kubernetes;

/// <summary>Resolves the values of one resource, and notes which endpoints they lead to.</summary>
internal sealed class ValueReader(string owner)
{
    public HashSet<Connection> Connections { get; } = [];

    /// <exception cref="DistributedApplicationException">The value has no counterpart in a cluster.</exception>
    public string Read(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        ReferenceExpression expression => string.Format(CultureInfo.InvariantCulture, expression.Format, [.. expression.ValueProviders.Select(Read)]),
        EndpointReference endpoint => Read(endpoint.Property(EndpointProperty.Url)),
        EndpointReferenceExpression part => Read(part),
        ConnectionStringReference reference => Read(reference.Resource),
        IResourceWithConnectionString resource => Read(resource.ConnectionStringExpression),
        ParameterResource parameter => throw new DistributedApplicationException(
            $"Resource '{owner}' takes parameter '{parameter.Name}', which has no place in the manifests: give the value itself, or add a Secret in an overlay."),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new DistributedApplicationException($"Resource '{owner}' takes a value of type {value.GetType().Name}, which has no counterpart in Kubernetes."),
    };

    private string Read(EndpointReferenceExpression part)
    {
        if (part.Endpoint.Resource.Name != owner)
        {
            Connections.Add(new(owner, part.Endpoint.Resource.Name, Addresses.Port(part.Endpoint)));
        }

        return Addresses.Resolve(part.Endpoint, part.Property);
    }
}
