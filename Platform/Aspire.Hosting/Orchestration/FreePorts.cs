using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Orchestration;

/// <summary>
/// Ports that nobody listens on; all stay taken until disposal, so that none is given twice. They lie below those that the system gives
/// to outgoing connections: a process that is started anew finds its port again, however many connections are made meanwhile; and above
/// those that people choose.
/// </summary>
internal sealed class FreePorts : IDisposable
{
    private const int First = 20_000;
    private const int Last = 32_000;

    // Shared, so that applications that start at the same time do not meet.
    private static int _turn = Random.Shared.Next(Last - First);

    private readonly List<TcpListener> _taken = [];

    /// <exception cref="DistributedApplicationException">Every port is in use.</exception>
    public int Take()
    {
        for (var tried = First; tried <= Last; tried++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _turn) % (Last - First + 1));
            if (TryListen(port))
            {
                return port;
            }
        }

        throw new DistributedApplicationException($"No port from {First} to {Last} is free: end programs that listen on them.");
    }

    public void Dispose() => _taken.ForEach(t => t.Dispose());

    private bool TryListen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            listener.Dispose();
            return false;
        }

        _taken.Add(listener);
        return true;
    }
}
