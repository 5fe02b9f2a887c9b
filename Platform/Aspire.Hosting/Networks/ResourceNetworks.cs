namespace Aspire.Hosting.ApplicationModel;

internal static class ResourceNetworks
{
    /// <summary>The network that a resource runs in: containers share one, all else is on this machine.</summary>
    public static NetworkIdentifier DefaultNetwork(this IResource resource) => resource is ContainerResource || resource.IsContainer()
        ? KnownNetworkIdentifiers.DefaultAspireContainerNetwork
        : KnownNetworkIdentifiers.LocalhostNetwork;
}
