using System.Net;
using System.Net.Sockets;

namespace Streaming.Hosting;

/// <summary>Asks the operating system for ports that nobody listens on.</summary>
internal static class FreePort
{
    public static int Next() => Next(1)[0];

    /// <summary>Different free ports: all are held until the last is found, or one could be given twice.</summary>
    public static int[] Next(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        try
        {
            Array.ForEach(listeners, l => l.Start());
            return [.. listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port)];
        }
        finally
        {
            Array.ForEach(listeners, l => l.Dispose());
        }
    }
}
