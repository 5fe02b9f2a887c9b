using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Streaming.Broker.Tests.Server;

/// <summary>The broker as a process of its own, which can be killed and started again on the same data and port.</summary>
internal sealed class BrokerProcess : IDisposable
{
    private readonly string _folder;
    private readonly string _logLevel;

    public BrokerProcess(string folder, int? port = null, string logLevel = "None")
    {
        _folder = folder;
        _logLevel = logLevel;
        Port = port ?? FreePort();
        Process = Start();
    }

    public int Port { get; }

    public string Servers => $"127.0.0.1:{Port}";

    public Process Process { get; private set; }

    /// <summary>Ends the process at once, as kill -9 does.</summary>
    public void Kill()
    {
        Process.Kill();
        Process.WaitForExit();
    }

    public void Restart()
    {
        Process.Dispose();
        Process = Start();
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Kill();
        }

        Process.Dispose();
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList =
        {
            Path.Combine(AppContext.BaseDirectory, "Streaming.Broker.dll"), "--port", $"{Port}", "--data", _folder,
            "--Broker:AdvertisedHost", "127.0.0.1", "--Logging:LogLevel:Default", _logLevel,
        },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
