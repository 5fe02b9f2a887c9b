using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Looks at each fixed port before anything starts, so that a taken one ends the start with one line and nothing left running.</summary>
internal static class PortPreflight
{
    /// <exception cref="DistributedApplicationException">A port is in use, or two resources claim the same one.</exception>
    public static void Check(IEnumerable<PortClaim> claims)
    {
        var seen = new Dictionary<int, PortClaim>();
        foreach (var claim in claims)
        {
            if (!seen.TryAdd(claim.Port, claim))
            {
                throw new DistributedApplicationException($"Port {claim.Port} is given to both '{seen[claim.Port].Owner}' and '{claim.Owner}': change one of them.");
            }

            if (IsTaken(IPAddress.Loopback, claim.Port) || (Socket.OSSupportsIPv6 && IsTaken(IPAddress.IPv6Loopback, claim.Port)))
            {
                throw new DistributedApplicationException(claim.TakenMessage);
            }
        }
    }

    /// <param name="resources">The resources of the model.</param>
    /// <param name="randomizesPorts">True where the host gives proxied endpoints other ports than their own.</param>
    public static IEnumerable<PortClaim> Claims(IEnumerable<IResource> resources, bool randomizesPorts) =>
        from resource in resources
        from endpoint in resource.Annotations.OfType<EndpointAnnotation>()
        let port = endpoint.Port ?? 0
        where port > 0 && !(randomizesPorts && endpoint.IsProxied)
        let setting = resource.Annotations.OfType<PortSettingAnnotation>().LastOrDefault(s => s.EndpointName == endpoint.Name)
        select new PortClaim(port, resource.Name, setting?.Setting);

    private static bool IsTaken(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // A machine without an IPv6 loopback cannot have the port taken there.
            return false;
        }
    }
}
