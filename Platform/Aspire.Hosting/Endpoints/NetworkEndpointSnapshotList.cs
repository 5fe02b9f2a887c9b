using System.Collections.Concurrent;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The addresses of an endpoint, one for each network that it can be reached from.</summary>
public class NetworkEndpointSnapshotList
{
    private readonly ConcurrentDictionary<NetworkIdentifier, TaskCompletionSource<AllocatedEndpoint>> _addresses = [];

    /// <summary>Tells the address of a network; a later call replaces it.</summary>
    /// <exception cref="ArgumentException">The address holds in another network.</exception>
    public void AddOrUpdateAllocatedEndpoint(NetworkIdentifier networkID, AllocatedEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (endpoint.NetworkID != networkID)
        {
            throw new ArgumentException($"The address holds in the network '{endpoint.NetworkID.Value}', not in '{networkID.Value}'.", nameof(endpoint));
        }

        if (!Of(networkID).TrySetResult(endpoint))
        {
            _addresses[networkID] = Completed(endpoint);
        }
    }

    /// <summary>The address in a network; waits until it is known.</summary>
    public Task<AllocatedEndpoint> GetAllocatedEndpointAsync(NetworkIdentifier networkID, CancellationToken cancellationToken = default) =>
        Of(networkID).Task.WaitAsync(cancellationToken);

    internal AllocatedEndpoint? Find(NetworkIdentifier networkID) =>
        _addresses.TryGetValue(networkID, out var address) && address.Task.IsCompletedSuccessfully ? address.Task.Result : null;

    private static TaskCompletionSource<AllocatedEndpoint> Completed(AllocatedEndpoint endpoint)
    {
        var address = new TaskCompletionSource<AllocatedEndpoint>();
        address.SetResult(endpoint);
        return address;
    }

    private TaskCompletionSource<AllocatedEndpoint> Of(NetworkIdentifier networkID) =>
        _addresses.GetOrAdd(networkID, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
