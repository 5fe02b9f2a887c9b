namespace Aspire.Hosting.ApplicationModel;

/// <summary>Who asks for a value, and from where: an address differs by the network that it is used in.</summary>
public class ValueProviderContext
{
    /// <summary>Whether the application runs or is published.</summary>
    public DistributedApplicationExecutionContext? ExecutionContext { get; init; }

    /// <summary>The resource that is to get the value.</summary>
    public IResource? Caller { get; init; }

    /// <summary>The network that the value is used in; by default that of the caller.</summary>
    public NetworkIdentifier? Network { get; init; }

    /// <summary>The instance of the caller, where its own id and ports matter.</summary>
    internal InstanceContext? Instance { get; init; }

    internal NetworkIdentifier EffectiveNetwork => Network ?? Caller?.DefaultNetwork() ?? KnownNetworkIdentifiers.LocalhostNetwork;

    /// <summary>Port that the caller's instance listens on, where the endpoint is its own.</summary>
    internal int? OwnPort(EndpointReference endpoint) => Caller == endpoint.Resource ? Instance?.PortOf(endpoint.EndpointAnnotation) : null;
}
