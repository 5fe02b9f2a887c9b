using System.Net;
using System.Net.Sockets;

namespace Streaming.Testing.Platform;

/// <summary>
/// Ports that nobody listens on, below those that the system gives to outgoing connections: a service that was killed
/// finds its port again when it is started anew, however many connections are made meanwhile.
/// </summary>
public static class FreePorts
{
    private const int First = 10_000;
    private const int Last = 32_000;

    /// <summary>Different ports: all are held until the last is found.</summary>
    public static IReadOnlyList<int> Take(int count)
    {
        var held = new List<TcpListener>();
        try
        {
            for (var port = Random.Shared.Next(First, Last); held.Count < count; port = port == Last ? First : port + 1)
            {
                if (Listen(port) is { } listener)
                {
                    held.Add(listener);
                }
            }

            return [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            held.ForEach(listener => listener.Dispose());
        }
    }

    private static TcpListener? Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}
