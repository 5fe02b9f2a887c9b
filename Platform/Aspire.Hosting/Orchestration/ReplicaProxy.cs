using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Orchestration;

/// <summary>Hands each TCP connection to the next instance in turn; one that does not answer is passed over.</summary>
internal sealed class ReplicaProxy : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly IReadOnlyList<int> _targets;
    private readonly Func<IPAddress, bool>? _admits;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private uint _next;

    public ReplicaProxy(int port, IReadOnlyList<int> targets)
        : this(IPAddress.Loopback, port, targets, null)
    {
    }

    /// <param name="address">Address that is listened on.</param>
    /// <param name="port">Port of clients; 0 takes any free one.</param>
    /// <param name="targets">Ports of the instances.</param>
    /// <param name="admits">Says by a client's address whether it is let in; null lets in everybody.</param>
    public ReplicaProxy(IPAddress address, int port, IReadOnlyList<int> targets, Func<IPAddress, bool>? admits)
    {
        (_targets, _admits) = (targets, admits);
        _listener = new(address, port);
        try
        {
            _listener.Start();
        }
        catch (SocketException e)
        {
            throw new DistributedApplicationException($"Port {port} cannot be listened on: {e.Message}.", e);
        }

        _accepting = AcceptAsync();
    }

    /// <summary>Port of clients.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                connections.RemoveAll(c => c.IsCompleted);
                connections.Add(ForwardAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            if (_admits is not null && client.Client.RemoteEndPoint is IPEndPoint remote && !_admits(remote.Address))
            {
                return;
            }

            using var target = await ConnectAsync();
            if (target is not null)
            {
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
                var (near, far) = (client.GetStream(), target.GetStream());
                await Task.WhenAll(CopyAsync(near, far, target, ended), CopyAsync(far, near, client, ended));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // Either side broke off: closing both is what the other side is to see.
        }
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, TcpClient receiver, CancellationTokenSource ended)
    {
        try
        {
            await from.CopyToAsync(to, ended.Token);
            receiver.Client.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            await ended.CancelAsync();
            throw;
        }
    }

    private async Task<TcpClient?> ConnectAsync()
    {
        for (var attempt = 0; attempt < _targets.Count; attempt++)
        {
            var target = new TcpClient();
            try
            {
                await target.ConnectAsync(IPAddress.Loopback, _targets[(int)(Interlocked.Increment(ref _next) % (uint)_targets.Count)], _stopping.Token);
                return target;
            }
            catch (SocketException)
            {
                target.Dispose();
            }
        }

        return null;
    }
}
