using System.Collections;
using System.Collections.Concurrent;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The addresses of an endpoint, one for each network that it can be reached from.</summary>
public class NetworkEndpointSnapshotList : IEnumerable<NetworkEndpointSnapshot>
{
    private readonly ConcurrentDictionary<NetworkIdentifier, NetworkEndpointSnapshot> _addresses = [];

    /// <inheritdoc />
    public IEnumerator<NetworkEndpointSnapshot> GetEnumerator() => _addresses.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Tells the address in a network; a later call replaces it.</summary>
    /// <exception cref="ArgumentException">The address holds in another network.</exception>
    public void AddOrUpdateAllocatedEndpoint(NetworkIdentifier networkId, AllocatedEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(networkId);
        ArgumentNullException.ThrowIfNull(endpoint);
        if (endpoint.NetworkID != networkId)
        {
            throw new ArgumentException($"The address holds in the network '{endpoint.NetworkID.Value}', not in '{networkId.Value}'.", nameof(endpoint));
        }

        Of(networkId).Snapshot.SetValue(endpoint);
    }

    /// <summary>The address in a network; waits until it is known.</summary>
    public Task<AllocatedEndpoint> GetAllocatedEndpointAsync(NetworkIdentifier networkId, CancellationToken cancellationToken = default) =>
        Of(networkId).Snapshot.GetValueAsync(cancellationToken);

    internal AllocatedEndpoint? Find(NetworkIdentifier networkId) => Of(networkId).Snapshot.TryGet(out var endpoint) ? endpoint : null;

    internal NetworkEndpointSnapshot Of(NetworkIdentifier networkId) => _addresses.GetOrAdd(networkId, id => new(new(), id));
}
